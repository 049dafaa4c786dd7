package dev.ecps.idp.demo.santefr;

import dev.ecps.idp.demo.Account;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By which number somebody logged in, and the places of practice that come with it.
 *
 * @param number national identifier, with its prefix
 * @param kind tells where the number is from
 * @param places none with an ADELI number
 */
@TemplateData
record Identity(String number, Kind kind, List<Place> places) {
    /** Told by the prefix. */
    enum Kind {
        RPPS,
        ADELI,
        OTHER;

        static Kind of(String number) {
            if (number.startsWith("8")) return RPPS;
            return number.startsWith("0") ? ADELI : OTHER;
        }
    }

    static Identity of(Account account) {
        var kind = Kind.of(account.nationalId());
        return new Identity(account.nationalId(), kind, kind == Kind.ADELI ? List.of() : Place.all(account));
    }

    public boolean adeli() {
        return kind == Kind.ADELI;
    }

    /** Of the word before the number. */
    public String key() {
        return "sante-fr.number." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The place of this key, if it is one of theirs. */
    Optional<Place> place(String key) {
        return places.stream().filter(place -> place.key().equals(key)).findFirst();
    }
}
