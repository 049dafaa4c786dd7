package dev.ecps.phone.login;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.wire.PhonePaths;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rings when the provider says "look", and every two seconds while the provider can't be heard. One daemon thread holds
 * the socket, opens it again when it broke (after 1, 2, 4 … 30 s) and makes the calls.
 */
final class Doorbell implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Doorbell.class.getName());
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final ProviderGateway gateway;
    private final BooleanSupplier notifications;
    private final BooleanSupplier onRing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Doorbell::daemon);

    // Guarded by this.
    private boolean started;
    private boolean closed;
    private long rings;

    // Of the bell's thread alone, but for close().
    private volatile @Nullable DoorbellSocket socket;
    private int failures;
    private long nextTry = System.nanoTime();

    /** @param onRing called on the bell's thread; false silences the bell for ever */
    Doorbell(ProviderGateway gateway, BooleanSupplier notifications, BooleanSupplier onRing) {
        this.gateway = gateway;
        this.notifications = notifications;
        this.onRing = onRing;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "e-CPS doorbell");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts listening, which begins with a look; a second start does nothing.
     *
     * @return whether this was the first
     */
    synchronized boolean start() {
        if (closed) throw new StepOver("this phone is closed");
        if (started) return false;
        started = true;
        thread.scheduleWithFixedDelay(() -> safely(this::tick), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    /** Rings soon, on the bell's thread. */
    void lookNow() {
        try {
            thread.execute(() -> safely(this::ring));
        } catch (RejectedExecutionException e) {
            // Silenced for ever: there is nothing to look at any more.
        }
    }

    synchronized long rings() {
        return rings;
    }

    /**
     * Waits for a ring later than {@code seen}.
     *
     * @param deadline in {@link System#nanoTime()}
     * @return false if there was none in time, or this thread was interrupted (and still is)
     * @throws StepOver if the phone was closed meanwhile
     */
    synchronized boolean awaitRingAfter(long seen, long deadline) {
        try {
            long left = deadline - System.nanoTime();
            while (rings == seen && !closed && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (closed) throw new StepOver("this phone was closed while it waited");
        return rings != seen;
    }

    /** A tick that throws would be the last one. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the doorbell stumbled, and goes on", e);
        }
    }

    private void tick() {
        if (!notifications.getAsBoolean()) {
            hangUp();
        } else if (!isUp()) {
            ring();
            if (System.nanoTime() - nextTry >= 0) connect();
        }
    }

    private boolean isUp() {
        DoorbellSocket current = socket;
        return current != null && current.keepAlive();
    }

    private void connect() {
        try {
            DoorbellSocket opened = new DoorbellSocket(this::lookNow);
            opened.hold(gateway.socket(PhonePaths.DOORBELL, opened));
            socket = opened;
            failures = 0;
            if (thread.isShutdown()) hangUp(); // Closed while it was being opened.
            ring(); // Whatever was asked while nobody listened.
        } catch (PhoneException e) {
            Duration pause = Duration.ofSeconds(1L << Math.min(failures++, MOST_DOUBLINGS));
            nextTry = System.nanoTime() + (pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause).toNanos();
        }
    }

    private void ring() {
        synchronized (this) {
            rings++;
            notifyAll();
        }
        if (!onRing.getAsBoolean()) silence();
    }

    private void hangUp() {
        DoorbellSocket current = socket;
        if (current != null) current.hangUp();
        socket = null;
    }

    private void silence() {
        thread.shutdownNow();
        hangUp();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        silence();
    }
}
