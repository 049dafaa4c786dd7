package dev.ecps.idp.time;

import java.time.Instant;
import java.util.Optional;

/**
 * What has to be done when its time has come, though nobody asks for it: a letter that arrives, a change that takes
 * effect, a reminder. A bean of this type is called at the start, soon after each moment passes, and within each journey
 * of the clock, so that whoever moved the clock finds done what was due. Several replicas call it at the same time, and
 * each call may be the first after days: it looks into the database for what is due, and makes sure that it is done once.
 */
public interface Duty {
    /**
     * Does all that is due and not done yet; never called twice at the same time in one process.
     *
     * @param now the provider's time
     */
    void perform(Instant now);

    /** What comes next, if anything is to come: for whoever does not want to wait for it. */
    Optional<Due> next(Instant now);
}
