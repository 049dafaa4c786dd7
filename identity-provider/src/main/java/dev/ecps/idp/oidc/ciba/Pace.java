package dev.ecps.idp.oidc.ciba;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a client may poll.
 *
 * @param interval between two polls
 * @param lastPoll the last one that did not come too soon; {@link Instant#MIN} before the first
 */
record Pace(Duration interval, Instant lastPoll) {
    static Pace of(Duration interval) {
        return new Pace(interval, Instant.MIN);
    }

    /** Not after a last poll that lies ahead: the clock has travelled back since, and nobody should wait until it is there again. */
    boolean tooSoon(Instant now) {
        return !lastPoll.equals(Instant.MIN) && !now.isBefore(lastPoll) && now.isBefore(lastPoll.plus(interval));
    }

    /** A poll in time. */
    Pace polled(Instant now) {
        return new Pace(interval, now);
    }

    /** After a poll that came too soon. It does not count as one, so whoever slows down is soon in time again. */
    Pace slower(Duration added) {
        return new Pace(interval.plus(added), lastPoll);
    }
}
