package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.practitioner.Birth;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Situation;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.Diploma;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.NewPlace;
import dev.ecps.idp.ecps.registry.wish.PivotIdentity;
import dev.ecps.wire.NationalId;
import java.time.LocalDate;
import java.util.List;

/** People and wishes for tests. */
public final class TestWishes {
    public static final PostalAddress HOME = new PostalAddress("3 rue des Essais", "", "31000", "Toulouse");
    public static final Diploma DIPLOMA = new Diploma("Diplôme d'État", "Toulouse", "2010-06-30");

    private TestWishes() {}

    /** A nurse without a place, of this number. */
    public static Practitioner nurse(NationalId id) {
        var exercise = new Exercise("60", "C", "", "ESSAI", "Lise", "", "", List.of());
        return new Practitioner(
                id,
                "ESSAI",
                List.of("Lise"),
                new Birth(LocalDate.of(1985, 3, 27), "31555", "99000", "TOULOUSE", "F"),
                "MME",
                new Contacts("lise.ancienne@exemple.test", "0639980100"),
                List.of(OtherId.own(id)),
                List.of(exercise),
                new Situation("essai", "test"));
    }

    public static ContactChange contacts(String mail) {
        return new ContactChange(mail, "06 39 98 01 01", HOME);
    }

    public static NewPlace place(String name) {
        return new NewPlace("60", "L", "SA07", "2020-01-01", name, "", "", HOME, "0561000000");
    }

    public static FirstRegistration first(String familyName, String profession, boolean plus) {
        return first(familyName, profession, "anne.nouvelle@exemple.test", plus);
    }

    /** A medical student's, whom the Order registers. */
    public static FirstRegistration inTraining(boolean plus) {
        var identity = new PivotIdentity("INTERNE", "Anne", "1999-01-31", "31555", "99100", "F");
        return new FirstRegistration(
                identity, "10", DIPLOMA, "anne.interne@exemple.test", "0639980103", HOME, plus, true);
    }

    /** A nurse's, who gives this address. */
    public static FirstRegistration firstReachedBy(String mail) {
        return first("NOUVELLE", "60", mail, false);
    }

    private static FirstRegistration first(String familyName, String profession, String mail, boolean plus) {
        var identity = new PivotIdentity(familyName, "Anne Marie", "1990-01-31", "31555", "99100", "F");
        return new FirstRegistration(identity, profession, DIPLOMA, mail, "0639980102", HOME, plus, false);
    }
}
