package dev.ecps.phone.gateway;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a phone suffers from on purpose: no network, a slow holder. Neither survives a restart. The outbox is read past
 * it: an SMS needs no data. Thread-safe.
 */
public final class Conditions {
    private final Runnable onChange;
    private volatile boolean online = true;
    private volatile Duration answerDelay = Duration.ZERO;
    private @Nullable Future<?> comeback; // guarded by this

    /** @param onChange called when the phone lost or found the network; must not wait */
    public Conditions(Runnable onChange) {
        this.onChange = onChange;
    }

    public boolean online() {
        return online;
    }

    /**
     * Loses the network, for this long or until {@link #goOnline}.
     *
     * @param time null for "until further notice"
     * @throws IllegalArgumentException for a duration that is not positive
     */
    public synchronized void goOffline(@Nullable Duration time) {
        if (time != null && (time.isZero() || time.isNegative())) {
            throw new IllegalArgumentException("a phone is offline for a positive duration, not " + time);
        }
        cancelComeback();
        set(false);
        if (time != null) comeback = Network.shared().after(time, this::goOnline);
    }

    public synchronized void goOnline() {
        cancelComeback();
        set(true);
    }

    private void set(boolean now) {
        if (online == now) return;
        online = now;
        onChange.run();
    }

    private void cancelComeback() {
        if (comeback != null) comeback.cancel(false);
        comeback = null;
    }

    public Duration answerDelay() {
        return answerDelay;
    }

    /** @throws IllegalArgumentException for a negative duration */
    public void answerDelay(Duration delay) {
        if (delay.isNegative()) throw new IllegalArgumentException("a holder can't answer before he is asked");
        answerDelay = delay;
    }

    /** @return false if this thread was interrupted meanwhile (and still is) */
    boolean hesitate() {
        Duration delay = answerDelay;
        if (delay.isZero()) return true;
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
