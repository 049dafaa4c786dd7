package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.wire.NationalId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws somebody. Family names are trees, so that nobody takes them for real; a number tells namesakes apart. */
final class InventedPerson {
    private static final List<String> WOMEN = List.of(
            "Agnès",
            "Béatrice",
            "Chloé",
            "Diane",
            "Élise",
            "Fanny",
            "Hélène",
            "Inès",
            "Jeanne",
            "Laure",
            "Maïa",
            "Zoé");
    private static final List<String> MEN = List.of(
            "Amir", "Benoît", "Cyril", "Denis", "Étienne", "Félix", "Hugo", "Ivan", "Jérôme", "Léon", "Maël", "Yves");
    private static final List<String> TREES = List.of(
            "ACACIA",
            "AMANDIER",
            "AUBEPINE",
            "BOULEAU",
            "CEDRE",
            "CERISIER",
            "CHARME",
            "COGNASSIER",
            "CYPRES",
            "ERABLE",
            "FIGUIER",
            "FRENE",
            "GENEVRIER",
            "HETRE",
            "LAURIER",
            "MELEZE",
            "MURIER",
            "NOISETIER",
            "OLIVIER",
            "ORME",
            "PEUPLIER",
            "PLATANE",
            "POMMIER",
            "SAULE",
            "SORBIER",
            "SUREAU",
            "TILLEUL",
            "TREMBLE");
    private static final LocalDate ELDEST = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 14_000;

    private final Chance chance;

    InventedPerson(Chance chance) {
        this.chance = chance;
    }

    Practitioner draw(NationalId id, String mobile, Calling calling, Batch batch) {
        boolean woman = chance.below(2) == 0;
        var given = oneOf(woman ? WOMEN : MEN);
        var family = oneOf(TREES);
        var serial = Rpps.serial(id);
        var born = new Birth(ELDEST.plusDays(chance.below(DAYS)), "75115", "99000", "PARIS", woman ? "F" : "M");
        return new Practitioner(
                id,
                family,
                List.of(given),
                born,
                woman ? "MME" : "M",
                new Contacts(mail(given, family, serial), mobile),
                List.of(OtherId.own(id)),
                List.of(calling.of(family, given, serial)),
                new Situation("inventé, lot " + batch.id(), "made up, batch " + batch.id()));
    }

    private static String mail(String given, String family, String serial) {
        var name =
                Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return name.toLowerCase(Locale.ROOT) + "." + serial + "@invente.test";
    }

    private String oneOf(List<String> texts) {
        return texts.get(chance.below(texts.size()));
    }
}
