package dev.ecps.idp.story.guide;

import dev.ecps.idp.story.guide.Desk.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who comes to the eRPPS portal by FranceConnect. */
record Newcomer(String familyName, String givenName, String gender, LocalDate born, String mail) {
    /** Somebody whom no directory knows. */
    static Newcomer unheardOf() {
        var letters = new StringBuilder("ESSAI-");
        ThreadLocalRandom.current().ints(10, 'A', 'Z' + 1).forEach(letter -> letters.append((char) letter));
        var mail = letters.toString().toLowerCase(Locale.ROOT) + "@exemple.test";
        return new Newcomer(letters.toString(), "Line", "female", LocalDate.of(1994, 5, 6), mail);
    }

    /** From the door of the portal through FranceConnect, to the page that then fits them. */
    Desk identify(Desk desk) {
        return desk.open("/demo/erpps")
                .click("#franceconnect")
                .click("#login")
                .click(".source[value=mairie]")
                .type("#given_name", givenName)
                .type("#family_name", familyName)
                .choose("#gender", gender)
                .date("#birthdate", born)
                .type("#birthplace", "75115")
                .type("#email", mail)
                .click("form[action$='/identite']:not(.sources) .button")
                .click("form[action$='/consentement'] .button");
    }

    /** The contact data that the forms of the portal ask for, in French: where mail, SMS and card go. */
    static Desk reachable(Desk desk, String mail) {
        return desk.type("#mail", mail)
                .type("#mobile", "0639989944")
                .type("#street", "3 rue de l'Essai")
                .type("#postalCode", "33000")
                .type("#town", "BORDEAUX");
    }

    /** A paper to send: a PDF with nothing on it. */
    static String paper(Path folder, String name) {
        try {
            return Files.writeString(folder.resolve(name), "%PDF-1.7 nothing")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the number that the mail of the register told. */
    Person numbered(String rpps) {
        return new Person("8" + rpps, familyName, mail);
    }
}
