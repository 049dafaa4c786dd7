package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.cli.Event;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** @param name {@code progress} or {@code report} */
    public Event event(String name) {
        return Event.named(name)
                .with("phones", phones)
                .with("active", active)
                .with("challenges", challenges)
                .with("answers", answers)
                .with("failures", failures)
                .with("answerP50Millis", answerP50)
                .with("answerP99Millis", answerP99)
                .with("activationP50Millis", activationP50)
                .with("activationP99Millis", activationP99)
                .with("seconds", seconds);
    }

    /** {@code approved 12, declined 3}, or a dash. */
    static String words(Map<String, Long> counts) {
        if (counts.isEmpty()) return "–";
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
