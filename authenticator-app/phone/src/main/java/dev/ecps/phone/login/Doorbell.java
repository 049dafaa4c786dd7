package dev.ecps.phone.login;

import dev.ecps.phone.gateway.Network;
import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.gateway.Turns;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.wire.PhonePaths;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rings when the provider says "look", which it does at once when the socket is open, and every two seconds while there
 * is none. It holds the socket, opens it again when it broke (after 1, 2, 4 … 30 s, or half that, by chance) and makes
 * the calls, one at a time, on threads that all phones share: a bell that is quiet needs none.
 */
final class Doorbell implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final ProviderGateway gateway;
    private final BooleanSupplier notifications;
    private final BooleanSupplier onRing;
    private final Turns turns = Network.shared().turns();

    // Guarded by this.
    private @Nullable Future<?> ticking;
    private boolean closed;
    private long rings;

    // Of this bell's turns alone, but for hangUp() and isUp().
    private volatile @Nullable DoorbellSocket socket;
    private int failures;
    private long nextTry = System.nanoTime();

    /** @param onRing called in this bell's turn; false silences the bell for ever */
    Doorbell(ProviderGateway gateway, BooleanSupplier notifications, BooleanSupplier onRing) {
        this.gateway = gateway;
        this.notifications = notifications;
        this.onRing = onRing;
    }

    /**
     * Starts listening, which begins with a look; a second start does nothing.
     *
     * @return whether this was the first
     */
    synchronized boolean start() {
        if (closed) throw new StepOver("this phone is closed");
        if (ticking != null) return false;
        turns.take(this::tick);
        ticking = Network.shared().every(TICK, this::glance);
        return true;
    }

    /** Rings soon, in this bell's turn. */
    void lookNow() {
        turns.take(this::ring);
    }

    /** Hangs up or calls, as settings and network are now, and rings. */
    void reconsider() {
        if (started()) turns.take(this::tick);
        lookNow();
    }

    private synchronized boolean started() {
        return ticking != null;
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

    /** On the thread that keeps time for all phones; only a bell that has something to do takes a turn. */
    private void glance() {
        boolean outOfStep = wanted() ? !isUp() && gateway.worthTrying() : socket != null;
        if (outOfStep) turns.takeIfIdle(this::tick);
    }

    private boolean wanted() {
        return notifications.getAsBoolean() && gateway.online();
    }

    private void tick() {
        if (!wanted()) {
            hangUp();
        } else if (!isUp()) {
            if (System.nanoTime() - nextTry >= 0) connect();
            if (!isUp()) ring();
        }
    }

    /** Whether the provider can ring at this moment, as far as is known. */
    boolean connected() {
        DoorbellSocket current = socket;
        return current != null && current.isUp();
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
            if (turns.isClosed() || !wanted()) hangUp(); // Closed or gone offline while it was being opened.
        } catch (PhoneException e) {
            nextTry = System.nanoTime() + pause(failures++).toNanos();
        }
    }

    /** Not the same for all phones that lost the provider at once. */
    private static Duration pause(int failures) {
        long longest = Math.min(1L << Math.min(failures, MOST_DOUBLINGS), LONGEST_PAUSE.toSeconds()) * 1000;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private void ring() {
        if (turns.isClosed()) return;
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
        synchronized (this) {
            if (ticking != null) ticking.cancel(false);
        }
        turns.close();
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
