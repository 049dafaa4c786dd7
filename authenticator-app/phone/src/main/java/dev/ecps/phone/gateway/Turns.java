package dev.ecps.phone.gateway;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Work of one phone, done one at a time and in order on threads that it shares with others. Thread-safe. */
public final class Turns implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Turns.class.getName());

    private final ExecutorService workers;
    // Guarded by this.
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Future<?> running;
    private boolean closed;

    Turns(ExecutorService workers) {
        this.workers = workers;
    }

    /** Does this after all that was asked for before; nothing once closed. */
    public synchronized void take(Runnable work) {
        if (closed) return;
        waiting.add(work);
        if (running == null) running = workers.submit(this::workOff);
    }

    /** Does this soon, unless there is something to do already. */
    public synchronized void takeIfIdle(Runnable work) {
        if (running == null) take(work);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    private void workOff() {
        for (Runnable work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a phone stumbled, and goes on", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) running = null;
        return next;
    }

    /** Drops what waits and interrupts what is being done. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        if (running != null) running.cancel(true);
    }
}
