package dev.ecps.idp.ecps.registry;

import java.time.Instant;

/**
 * One line of a request's history.
 *
 * @param step what happened
 * @param at when
 * @param by an operator's name, {@code automatic}, or empty for the applicant and for time itself
 */
public record Stamp(Step step, Instant at, String by) {
    /** By when nobody decided within the time that is set. */
    public static final String AUTOMATIC = "automatic";

    /** What can happen to a request. */
    public enum Step {
        FILED,
        AMENDED,
        SUBMITTED,
        VALIDATED,
        /** The number was told. */
        NUMBERED,
        /** The person is in the directory. */
        LISTED,
        EFFECTIVE,
        REFUSED,
        WITHDRAWN
    }
}
