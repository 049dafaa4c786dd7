package dev.ecps.phone.cli.fleet;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** Durations to the millisecond, up to a minute; longer ones count as a minute. Thread-safe. */
final class Latencies {
    private static final int LONGEST = 60_000;

    private final AtomicLongArray byMillisecond = new AtomicLongArray(LONGEST + 1);

    void add(Duration duration) {
        byMillisecond.incrementAndGet((int) Math.min(LONGEST, Math.max(0, duration.toMillis())));
    }

    /** How many there are. */
    long count() {
        long all = 0;
        for (int i = 0; i <= LONGEST; i++) all += byMillisecond.get(i);
        return all;
    }

    /**
     * The time within which so many of a hundred were done.
     *
     * @param percent above 0, up to 100
     * @return in milliseconds, 0 if there are none
     */
    long percentile(double percent) {
        long wanted = (long) Math.ceil(count() * percent / 100);
        long soFar = 0;
        for (int i = 0; i <= LONGEST; i++) {
            soFar += byMillisecond.get(i);
            if (soFar >= wanted) return wanted == 0 ? 0 : i;
        }
        return LONGEST;
    }
}
