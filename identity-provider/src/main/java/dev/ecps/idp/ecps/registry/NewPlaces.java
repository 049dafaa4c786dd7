package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Activity;
import dev.ecps.idp.ecps.practitioner.Address;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Structure;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.Operator;

/** A place as it was declared, in the codes of the directory. */
final class NewPlaces {
    private static final String FRANCE = "99000";
    private static final int SERIAL = 7;

    private NewPlaces() {}

    static Activity activity(Practitioner person, NewPlace wish, Operator operator) {
        return new Activity(
                wish.mode().strip(),
                wish.sector().strip(),
                "",
                "",
                "GENR01",
                structure(person, wish),
                operator.authority());
    }

    private static Structure structure(Practitioner person, NewPlace wish) {
        var siret = wish.siret().strip();
        var finess = wish.finess().strip();
        return new Structure(
                siret,
                siret.isEmpty() ? "" : siret.substring(0, 9),
                finess,
                "",
                technicalId(person, wish),
                formerId(person, siret, finess),
                Effects.capitals(wish.name()),
                "",
                address(wish),
                wish.phone().strip(),
                "",
                "",
                "");
    }

    /** {@code R…} is a cabinet's, which nobody else has: here by who declared it, and what. */
    private static String technicalId(Practitioner person, NewPlace wish) {
        if (!wish.finess().isBlank()) return "F" + wish.finess().strip();
        if (!wish.siret().isBlank()) return "C" + wish.siret().strip();
        var all = person.nationalId().value() + wish.name() + wish.address().line() + wish.startsOn();
        var digits = Integer.toUnsignedString(Chance.fingerprint(all).hashCode());
        return "R9" + "0".repeat(Math.max(0, SERIAL - digits.length()))
                + digits.substring(0, Math.min(SERIAL, digits.length()));
    }

    private static String formerId(Practitioner person, String siret, String finess) {
        if (!finess.isEmpty()) return "1" + finess;
        if (!siret.isEmpty()) return "3" + siret;
        return "4" + person.nationalId().value().substring(1) + "%03d".formatted(person.activityCount() + 1);
    }

    private static Address address(NewPlace wish) {
        var address = wish.address();
        var postalCode = address.postalCode().strip();
        return new Address(
                "",
                address.complement().strip(),
                "",
                "",
                "",
                Effects.capitals(address.street()),
                "",
                postalCode + " " + Effects.capitals(address.town()),
                postalCode,
                "",
                FRANCE,
                department(postalCode));
    }

    private static String department(String postalCode) {
        if (postalCode.matches("20[01].*")) return "2A";
        if (postalCode.startsWith("20")) return "2B";
        return postalCode.substring(0, postalCode.startsWith("97") || postalCode.startsWith("98") ? 3 : 2);
    }
}
