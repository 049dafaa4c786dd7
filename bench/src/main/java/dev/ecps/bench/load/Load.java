package dev.ecps.bench.load;

import dev.ecps.bench.process.JavaProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Users who do one thing again and again, each waiting for the answer before the next.
 *
 * @param server whose CPU time counts
 * @param users what each of them does once
 */
public record Load(JavaProcess server, List<? extends Runnable> users) {
    /** The server still gets quicker as long as it beats its best round by this part. */
    private static final double QUICKER = 0.03;

    /** It has settled after so many rounds that were not quicker. */
    private static final int SETTLED = 4;

    /** Rounds until the server has settled, whose figures are dropped. */
    public Load warmedUp(Duration round, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        double best = 0;
        int notQuicker = 0;
        while (notQuicker < SETTLED && System.nanoTime() < until) {
            double now = round(round).perCpuSecond();
            notQuicker = now > best * (1 + QUICKER) ? 0 : notQuicker + 1;
            best = Math.max(best, now);
        }
        return this;
    }

    /** So many rounds. */
    public Measured measure(Duration round, int rounds) {
        var all = new ArrayList<Round>();
        for (int each = 0; each < rounds; each++) all.add(round(round));
        return new Measured(all);
    }

    /** One round; each user is finished with what it began before the round ends. */
    public Round round(Duration length) {
        var threads = Executors.newFixedThreadPool(users.size());
        try {
            var cpu = server.cpu();
            long begun = System.nanoTime();
            var latencies = run(threads, begun + length.toNanos());
            return new Round(
                    Duration.ofNanos(System.nanoTime() - begun), server.cpu().minus(cpu), latencies);
        } finally {
            threads.shutdownNow();
        }
    }

    /** So many things in all, by whoever has time. */
    public void times(int times) {
        var threads = Executors.newFixedThreadPool(users.size());
        try {
            var begun = new ArrayList<Future<?>>();
            for (var user : users) {
                begun.add(threads.submit(() -> {
                    for (int each = 0; each < times / users.size(); each++) user.run();
                }));
            }
            for (var each : begun) result(each);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> run(ExecutorService threads, long until) {
        var begun = new ArrayList<Future<List<Long>>>();
        for (var user : users) begun.add(threads.submit(() -> untilThen(user, until)));
        var latencies = new ArrayList<Long>();
        for (var each : begun) latencies.addAll(result(each));
        return latencies;
    }

    private static List<Long> untilThen(Runnable user, long until) {
        var latencies = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < until; ) {
            user.run();
            long after = System.nanoTime();
            latencies.add(after - now);
            now = after;
        }
        return latencies;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A user failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
