package dev.ecps.idp;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many threads do something at the same moment. */
public final class Races {
    private Races() {}

    /**
     * @param runner what the runner of this number, from 0, does
     * @return what each came to, in the order of their numbers
     */
    public static <T> List<T> of(int runners, IntFunction<Callable<T>> runner) throws Exception {
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var start = new CyclicBarrier(runners);
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < runners; i++) {
                var task = runner.apply(i);
                running.add(pool.submit(() -> {
                    start.await(30, SECONDS);
                    return task.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var each : running) results.add(each.get(30, SECONDS));
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
