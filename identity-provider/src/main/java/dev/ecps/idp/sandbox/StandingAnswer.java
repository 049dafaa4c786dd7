package dev.ecps.idp.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer that waits for login requests.
 *
 * @param answer what to do
 * @param delay how long after the request, by the provider's clock
 * @param times for how many requests; empty for all that come
 * @param ended set when it is replaced or deleted, so that what is on its way stops too
 */
record StandingAnswer(Answer answer, Duration delay, Optional<Integer> times, AtomicBoolean ended) {
    static StandingAnswer of(Answer answer, Duration delay, Optional<Integer> times) {
        return new StandingAnswer(answer, delay, times, new AtomicBoolean());
    }

    /** What stands after one more request was served. */
    StandingAnswer served() {
        return new StandingAnswer(answer, delay, times.map(left -> left - 1), ended);
    }

    /** Whether it was given as often as it should be; the last one may still be on its way. */
    boolean spent() {
        return times.filter(left -> left == 0).isPresent();
    }
}
