package dev.ecps.phone.sandbox;

import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.WaitTimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks again and again, since the sandbox calls nobody. */
final class Waiting {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Waiting() {}

    /** @throws WaitTimedOut if what is looked for is not there in time, or this thread was interrupted (and still is) */
    static <T> T until(Awaited what, Duration patience, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) return found.get();
            if (System.nanoTime() >= deadline || !pause()) throw new WaitTimedOut(what, patience, null);
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
