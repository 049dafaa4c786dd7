package dev.ecps.phone.cli.fleet;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened so far. Thread-safe. */
final class Counters {
    private final LongAdder active = new LongAdder();
    private final LongAdder challenges = new LongAdder();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Latencies answering = new Latencies();
    private final Latencies activating = new Latencies();

    void activated(Duration took) {
        active.increment();
        activating.add(took);
    }

    void kept() {
        active.increment();
    }

    void asked() {
        challenges.increment();
    }

    void answered(String how, Duration took) {
        count(answers, how);
        answering.add(took);
    }

    void ignored() {
        count(answers, Behaviour.IGNORE.word());
    }

    /** @param what the type of the problem, no more */
    void failed(String what) {
        count(failures, what);
    }

    private static void count(Map<String, LongAdder> where, String what) {
        where.computeIfAbsent(what, each -> new LongAdder()).increment();
    }

    FleetReport report(int phones, Duration time) {
        return new FleetReport(
                phones,
                active.sum(),
                challenges.sum(),
                sums(answers),
                sums(failures),
                answering.percentile(50),
                answering.percentile(99),
                activating.percentile(50),
                activating.percentile(99),
                time.toMillis() / 1000.0);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        Map<String, Long> sums = new TreeMap<>();
        adders.forEach((what, adder) -> sums.put(what, adder.sum()));
        return sums;
    }
}
