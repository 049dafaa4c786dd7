package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.time.TravellingClock;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things at an instant of the provider's clock; a journey past it brings them forward. */
@Singleton
class Timetable {
    private final TravellingClock clock;
    private final PriorityBlockingQueue<Entry> entries =
            new PriorityBlockingQueue<>(16, Comparator.comparing(Entry::due));
    private final ScheduledExecutorService runner = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sandbox-timetable");
        thread.setDaemon(true);
        return thread;
    });

    private record Entry(Instant due, Runnable task) {}

    Timetable(TravellingClock clock) {
        this.clock = clock;
        clock.onTravel(() -> runner.execute(this::lookAgain));
    }

    /** Does it at this instant, at once if that is over; beside whatever else is done then. */
    void at(Instant due, Runnable task) {
        if (!due.isAfter(clock.instant())) {
            start(task);
            return;
        }
        entries.add(new Entry(due, task));
        wakeAt(due);
    }

    private void wakeAt(Instant due) {
        var wait = Duration.between(clock.instant(), due);
        runner.schedule(this::runDue, Math.max(0, wait.toMillis()) + 1, TimeUnit.MILLISECONDS);
    }

    private static void start(Runnable task) {
        Infrastructure.getDefaultWorkerPool().execute(task);
    }

    /** After a journey: what is due is done, and whoever is next gets a new wake-up, for the way back spends the old one. */
    private void lookAgain() {
        runDue();
        for (var entry : entries) wakeAt(entry.due());
    }

    private void runDue() {
        for (var next = entries.peek(); next != null && !clock.instant().isBefore(next.due()); next = entries.peek()) {
            start(entries.poll().task());
        }
    }

    @PreDestroy
    void stop() {
        runner.shutdownNow();
    }
}
