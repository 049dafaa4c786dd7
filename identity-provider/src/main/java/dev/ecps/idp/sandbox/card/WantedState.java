package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.Cards;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A state that the sandbox can bring a card into, if the card is not past it. */
enum WantedState {
    /** The post brings it and its codes now, or, once it is blocked, all its tries are there again. */
    USABLE,
    BLOCKED,
    EXPIRED,
    /** Lost. */
    OPPOSED;

    /** The state of this name on the wire. */
    static Optional<WantedState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(word))
                .findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words() {
        return Arrays.stream(values()).map(WantedState::wireName).collect(Collectors.joining(", "));
    }

    /** Whether a card in this state can be brought into that one. */
    boolean reachableFrom(CardState state) {
        if (state instanceof CardState.Opposed || state instanceof CardState.Replaced) return false;
        if (state instanceof CardState.Expired) return this == EXPIRED;
        boolean codes = state instanceof CardState.Usable || state instanceof CardState.Blocked;
        return codes || this == USABLE || this == OPPOSED;
    }

    /** Brings the card there. */
    void reach(Card card, CardBench bench, Cards cards) {
        switch (this) {
            case USABLE -> usable(card, bench);
            case BLOCKED -> bench.block(card.number());
            case EXPIRED -> bench.expire(card.number());
            case OPPOSED -> cards.oppose(card.number(), CardState.Reason.LOST);
        }
    }

    private static void usable(Card card, CardBench bench) {
        if (card.hasCodes()) bench.unblock(card.number());
        else bench.deliver(card.number());
    }
}
