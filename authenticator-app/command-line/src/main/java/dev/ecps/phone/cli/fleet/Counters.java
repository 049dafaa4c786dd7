package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.cli.fleet.FleetReport.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What happened so far. Thread-safe. */
final class Counters {
    private final LongAdder active = new LongAdder();
    private final LongAdder challenges = new LongAdder();
    private final LongAdder logins = new LongAdder();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Latencies answering = new Latencies();
    private final Latencies activating = new Latencies();
    private final Latencies loggingIn = new Latencies();
    private final long startedAt = System.nanoTime();
    /** Nanoseconds after the start; 0 as long as nothing was heard. */
    private final AtomicLong firstHeard = new AtomicLong();

    private final AtomicLong lastAnswered = new AtomicLong();

    void activated(Duration took) {
        active.increment();
        activating.add(took);
    }

    void kept() {
        active.increment();
    }

    void asked() {
        challenges.increment();
        firstHeard.compareAndSet(0, System.nanoTime() - startedAt);
    }

    void answered(String how, Duration took) {
        count(answers, how);
        answering.add(took);
        lastAnswered.set(System.nanoTime() - startedAt);
    }

    void ignored() {
        count(answers, Behaviour.IGNORE.word());
    }

    void loggedIn(Duration took) {
        logins.increment();
        loggingIn.add(took);
    }

    /** @param what the type of the problem, no more */
    void failed(String what) {
        count(failures, what);
    }

    private static void count(Map<String, LongAdder> where, String what) {
        where.computeIfAbsent(what, each -> new LongAdder()).increment();
    }

    FleetReport report(int phones, long connected, Optional<String> batch) {
        return new FleetReport(
                phones,
                active.sum(),
                connected,
                challenges.sum(),
                sums(answers),
                sums(failures),
                timing(answering),
                timing(activating),
                logins.sum(),
                timing(loggingIn),
                answersPerSecond(),
                batch,
                (System.nanoTime() - startedAt) / 1_000_000 / 1000.0);
    }

    private static Timing timing(Latencies latencies) {
        return new Timing(latencies.percentile(50), latencies.percentile(99));
    }

    private double answersPerSecond() {
        long nanos = lastAnswered.get() - firstHeard.get();
        return nanos <= 0 ? 0 : Math.round(answering.count() * 1e10 / nanos) / 10.0;
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        Map<String, Long> sums = new TreeMap<>();
        adders.forEach((what, adder) -> sums.put(what, adder.sum()));
        return sums;
    }
}
