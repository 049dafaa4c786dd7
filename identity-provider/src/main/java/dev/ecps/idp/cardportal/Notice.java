package dev.ecps.idp.cardportal;

import java.util.Arrays;
import java.util.Locale;

/** What the page says after a form was sent. */
enum Notice {
    ORDERED,
    ALREADY,
    NO_CARD,
    OPPOSED,
    NOT_OPPOSED,
    CODES,
    NO_CODES;

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text of this word; empty if there is no such notice. */
    static String key(String word) {
        return Arrays.stream(values())
                .filter(notice -> notice.word().equals(word))
                .map(notice -> "macps.notice." + notice.word())
                .findFirst()
                .orElse("");
    }
}
