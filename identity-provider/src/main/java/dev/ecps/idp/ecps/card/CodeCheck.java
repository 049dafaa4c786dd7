package dev.ecps.idp.ecps.card;

/** What a code came to. */
public sealed interface CodeCheck {
    /** It was right; earlier wrong ones are forgotten. */
    record Right() implements CodeCheck {}

    /**
     * It was wrong.
     *
     * @param triesLeft how many wrong ones remain, at least 1
     */
    record Wrong(int triesLeft) implements CodeCheck {}

    /**
     * The card takes no such code in its state: blocked by this try or by earlier ones, expired, opposed, … ; for an
     * unblock code also a card that is not blocked.
     */
    record Refused(CardState state) implements CodeCheck {}
}
