package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a made-up person does: self-employed, in one place of their own. Codes as in the directory's extract. */
public enum Calling {
    DOCTOR("10", "DR", "SM26", "SA07", "", "CABINET MEDICAL", "CNOM"),
    NURSE("60", "", "", "SA07", "", "CABINET INFIRMIER", "ONI"),
    PHARMACIST("21", "", "", "SA33", "A", "PHARMACIE", "CNOPP"),
    MIDWIFE("50", "", "", "SA07", "", "CABINET DE SAGE-FEMME", "CNOSF"),
    PHYSIOTHERAPIST("70", "", "", "SA07", "", "CABINET DE KINESITHERAPIE", "CNOMK"),
    DENTIST("40", "DR", "", "SA07", "", "CABINET DENTAIRE", "CNOCD");

    private final String code;
    private final String title;
    private final String skill;
    private final String sector;
    private final String section;
    private final String place;
    private final String order;

    Calling(String code, String title, String skill, String sector, String section, String place, String order) {
        this.code = code;
        this.title = title;
        this.skill = skill;
        this.sector = sector;
        this.section = section;
        this.place = place;
        this.order = order;
    }

    /** By the code of the profession, {@code 60} for nurses. */
    public static Optional<Calling> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The codes there are, for a sentence. */
    public static String codes() {
        return Arrays.stream(values()).map(each -> each.code).sorted().collect(Collectors.joining(", "));
    }

    /**
     * This calling as somebody's exercise.
     *
     * @param serial seven digits that are this person's alone
     */
    Exercise of(String familyName, String givenName, String serial) {
        var skillType = skill.isEmpty() ? "" : "S";
        var authority = order + "/" + order + "/" + order;
        var activity = new Activity("L", sector, section, "", "GENR01", place(familyName, serial), authority);
        return new Exercise(code, "C", title, familyName, givenName, skillType, skill, List.of(activity));
    }

    private Structure place(String familyName, String serial) {
        var address = new Address(
                "",
                "",
                serial.substring(4),
                "",
                "R",
                "DE L INVENTION",
                "",
                "75015 PARIS",
                "75015",
                "75115",
                "99000",
                "75");
        return new Structure(
                "",
                "",
                "",
                "",
                "R9" + serial,
                "4997" + serial,
                place + " " + familyName,
                "",
                address,
                "0199009000",
                "",
                "",
                "");
    }
}
