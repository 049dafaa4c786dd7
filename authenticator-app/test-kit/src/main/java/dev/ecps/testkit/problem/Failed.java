package dev.ecps.testkit.problem;

/** What was wanted can't be done; the message says why, and what to do. */
public final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why, and what to do */
    public Failed(String message) {
        super(message);
    }

    /**
     * @param message why, and what to do
     * @param cause what happened
     */
    public Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
