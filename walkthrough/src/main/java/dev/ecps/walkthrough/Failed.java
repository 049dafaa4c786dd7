package dev.ecps.walkthrough;

/** The walkthrough can't go on; the message says why and what to do. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
