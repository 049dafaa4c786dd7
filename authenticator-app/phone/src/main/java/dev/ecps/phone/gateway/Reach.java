package dev.ecps.phone.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether a provider answers, as all phones of this process know it together. While it is silent one of them tries now and
 * then, for all: ten thousand phones do not fall upon a provider that is just starting. Thread-safe.
 */
final class Reach {
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();

    private final AtomicLong nextTry = new AtomicLong();
    private volatile boolean silent;

    /** It said something, whatever. */
    void answered() {
        silent = false;
    }

    void failed() {
        if (silent) return;
        nextTry.set(System.nanoTime() + BETWEEN_TRIES);
        silent = true;
    }

    /** Whether the caller may try to reach it: always, or as the one whose turn it is. */
    boolean worthTrying() {
        if (!silent) return true;
        long now = System.nanoTime();
        long next = nextTry.get();
        return now - next >= 0 && nextTry.compareAndSet(next, now + BETWEEN_TRIES);
    }
}
