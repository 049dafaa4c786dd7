package dev.ecps.idp.call;

import java.util.Optional;

/**
 * What one try came to.
 *
 * @param tries how many there were, this one included
 * @param status of the answer, if there was one
 * @param reason why it is not delivered, in words for a developer; it may repeat what the other side sent, made legible
 * @param next what comes of it
 */
public record Try(int tries, Optional<Integer> status, Optional<String> reason, Next next) {
    /** What comes of a try. */
    public enum Next {
        /** Answered 2xx: done. */
        DELIVERED,
        /** Once more, later. */
        AGAIN,
        /** It will not be tried any more. */
        FAILED
    }
}
