package dev.ecps.phone.cli.fleet;

import java.util.Map;
import java.util.Optional;

/**
 * How a fleet fared so far.
 *
 * @param phones how many were wanted
 * @param active how many have an e-CPS
 * @param connected how many hold an open socket at this moment
 * @param challenges login requests heard
 * @param answers by what was done: {@code approved}, {@code declined}, {@code wrong-number}, {@code ignore}
 * @param failures by type of problem
 * @param answering from hearing to the answer's confirmation
 * @param activating from the identifier to the active e-CPS
 * @param logins how many of those it began itself ended with tokens
 * @param loggingIn from the service's link to the tokens
 * @param answersPerSecond from the first request heard to the last answer; 0 if there are none
 * @param batch what its made-up people have in common
 * @param seconds since the fleet started
 */
public record FleetReport(
        int phones,
        long active,
        long connected,
        long challenges,
        Map<String, Long> answers,
        Map<String, Long> failures,
        Timing answering,
        Timing activating,
        long logins,
        Timing loggingIn,
        double answersPerSecond,
        Optional<String> batch,
        double seconds) {
    /**
     * How long something took.
     *
     * @param p50 milliseconds, half of them
     * @param p99 milliseconds, ninety-nine of a hundred
     */
    public record Timing(long p50, long p99) {}

    /** Whether all that was wanted was done. */
    public boolean flawless() {
        return active == phones && failures.isEmpty();
    }

    /** Phones that were wanted and have no e-CPS, for whatever reason. */
    public long missing() {
        return phones - active;
    }
}
