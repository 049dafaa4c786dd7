package dev.ecps.idp.ecps.card;

import java.util.Locale;
import java.util.Optional;

/** Why a card opens nothing here, before its code is even asked for. */
public enum CardFlaw {
    /** It has no codes yet: ordered, or delivered a moment ago. */
    NOT_ACTIVE,
    BLOCKED,
    EXPIRED,
    OPPOSED,
    REPLACED,
    /** A test card in the real environment. */
    TEST_CARD,
    /** A real card in the test environment. */
    REAL_CARD;

    /** What is wrong with this card where cards of this environment work. */
    public static Optional<CardFlaw> of(Card card, Card.Environment here) {
        if (card.environment() != here) return Optional.of(here == Card.Environment.REAL ? TEST_CARD : REAL_CARD);
        return of(card.state());
    }

    /** What is wrong with a card in this state. */
    public static Optional<CardFlaw> of(CardState state) {
        if (state instanceof CardState.Usable) return Optional.empty();
        if (state instanceof CardState.Blocked) return Optional.of(BLOCKED);
        if (state instanceof CardState.Expired) return Optional.of(EXPIRED);
        if (state instanceof CardState.Opposed) return Optional.of(OPPOSED);
        return Optional.of(state instanceof CardState.Replaced ? REPLACED : NOT_ACTIVE);
    }

    /** As it stands in the keys of texts: {@code not-active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
