package dev.ecps.idp.ecps.card;

import java.time.Instant;
import java.util.Locale;

/** What a card is good for at the moment. */
public sealed interface CardState {
    /** How it is called on the wire: {@code blocked}. */
    default String wireName() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * It is being made and on its way.
     *
     * @param arrives when it will be there
     */
    record Ordered(Instant arrives) implements CardState {}

    /**
     * Its holder has it, and waits for the letter with its codes.
     *
     * @param codesArrive when that will be there
     */
    record Delivered(Instant codesArrive) implements CardState {}

    /**
     * It opens with its code porteur.
     *
     * @param triesLeft how many wrong codes remain, at least 1
     */
    record Usable(int triesLeft) implements CardState {}

    /**
     * Too many wrong codes; its unblock code opens it again.
     *
     * @param unblockTriesLeft how many wrong unblock codes remain; at 0 only another card helps
     */
    record Blocked(int unblockTriesLeft) implements CardState {}

    /**
     * Its validity is over.
     *
     * @param since from then on
     */
    record Expired(Instant since) implements CardState {}

    /**
     * It was declared lost or stolen, and is good for nothing for ever.
     *
     * @param why what was declared
     * @param since from then on
     */
    record Opposed(Reason why, Instant since) implements CardState {}

    /**
     * A later card took its place.
     *
     * @param since from then on
     */
    record Replaced(Instant since) implements CardState {}

    /** What a holder declares. */
    enum Reason {
        LOST,
        STOLEN
    }
}
