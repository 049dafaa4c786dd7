package dev.ecps.phone.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of a command that runs until somebody ends it: Ctrl-C, its time, or itself. After Ctrl-C the process waits until
 * the command has said its last words.
 */
public final class Ending implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(75);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "e-CPS ending");
    private volatile boolean byInterrupt;

    public Ending() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupted() {
        byInterrupt = true;
        ask();
        try {
            over.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the command to end. */
    public void ask() {
        asked.countDown();
    }

    /** Whether somebody pressed Ctrl-C. */
    public boolean byInterrupt() {
        return byInterrupt;
    }

    /**
     * Waits for the end.
     *
     * @param patience null for as long as it takes
     * @return whether the end was asked for in this time
     */
    public boolean await(@Nullable Duration patience) {
        try {
            if (patience != null) return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            asked.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (!byInterrupt) Runtime.getRuntime().removeShutdownHook(hook);
    }
}
