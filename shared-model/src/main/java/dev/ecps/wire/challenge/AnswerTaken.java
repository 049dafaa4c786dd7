package dev.ecps.wire.challenge;

/**
 * What the answer did. One wrong number ends a request: otherwise three guesses always win.
 *
 * @param outcome approved, or refused because the number was not the one on the screen
 */
public record AnswerTaken(Outcome outcome) {
    /** What an answer can lead to. */
    public enum Outcome {
        APPROVED,
        WRONG_NUMBER
    }
}
