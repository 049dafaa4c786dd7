package dev.ecps.phone.cli.fleet;

import java.util.Map;

/**
 * How a fleet fared so far.
 *
 * @param phones how many were wanted
 * @param active how many have an e-CPS
 * @param challenges login requests heard
 * @param answers by what was done: {@code approved}, {@code declined}, {@code wrong-number}, {@code ignore}
 * @param failures by type of problem
 * @param answerP50 milliseconds from hearing to the answer's confirmation, half of them
 * @param answerP99 the same, ninety-nine of a hundred
 * @param activationP50 milliseconds from the identifier to the active e-CPS, half of them
 * @param activationP99 the same, ninety-nine of a hundred
 * @param seconds since the fleet started
 */
public record FleetReport(
        int phones,
        long active,
        long challenges,
        Map<String, Long> answers,
        Map<String, Long> failures,
        long answerP50,
        long answerP99,
        long activationP50,
        long activationP99,
        double seconds) {

    /** Whether all that was wanted was done. */
    public boolean flawless() {
        return active == phones && failures.isEmpty();
    }
}
