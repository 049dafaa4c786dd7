package dev.ecps.idp.login;

import dev.ecps.idp.ecps.card.CardFlaw;
import java.util.Locale;

/** Why a card does not log in; each has a text on the page. */
enum CardRefusal {
    /** The computer sees no reader: none is plugged in, or the sandbox, which has them, is switched off. */
    NO_READER,
    NO_CARD,
    /** It was taken out, or swapped, after the login began with it. */
    REMOVED,
    /** Firefox does not get at the reader, as some find with the real software. */
    FIREFOX,
    /** Its certificate names no card of this provider. */
    UNKNOWN,
    /** Its holder is not in the directory. */
    NOT_IN_DIRECTORY,
    NOT_ACTIVE,
    BLOCKED,
    EXPIRED,
    OPPOSED,
    REPLACED,
    TEST_CARD,
    REAL_CARD;

    static CardRefusal of(CardFlaw flaw) {
        return valueOf(flaw.name());
    }

    /** Key of its text. */
    String key() {
        return "login.card.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
