package dev.ecps.idp.ecps.device;

/** What a PIN check came to. */
public sealed interface PinCheck {
    /** The PIN was right; earlier wrong ones are forgotten. */
    record Right() implements PinCheck {}

    /**
     * The PIN was wrong.
     *
     * @param triesLeft how many wrong ones remain, at least 1
     */
    record Wrong(int triesLeft) implements PinCheck {}

    /** The e-CPS is blocked, by this try or by earlier ones; the PIN was not even looked at in the latter case. */
    record Blocked() implements PinCheck {}

    /** The phone is forgotten, with the made-up person who held it. */
    record Gone() implements PinCheck {}
}
