package dev.ecps.phone.cli.fleet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets phones go on the line, a few at a time: phones of a process share their threads, and those that listen already must
 * be able to answer while thousands of others open their sockets.
 */
final class Gangway implements AutoCloseable {
    private static final int AT_ONCE = 32;
    private static final Duration GLANCE = Duration.ofMillis(10);
    /** A phone that has no socket by then looks by itself, and makes room for another. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final BlockingQueue<FleetPhone> waiting = new LinkedBlockingQueue<>();
    private final Map<FleetPhone, Long> connecting = new LinkedHashMap<>();
    private final Consumer<FleetPhone> connect;
    private final Consumer<FleetPhone> onLine;
    private volatile boolean closed;

    /**
     * @param connect makes a phone listen; must not wait
     * @param onLine is told of each phone that listens
     */
    Gangway(Consumer<FleetPhone> connect, Consumer<FleetPhone> onLine) {
        this.connect = connect;
        this.onLine = onLine;
    }

    void open() {
        Fleet.daemon(this::usher).start();
    }

    void add(FleetPhone phone) {
        waiting.add(phone);
    }

    private void usher() {
        try {
            while (!closed) {
                connecting.entrySet().removeIf(this::arrived);
                if (connecting.size() < AT_ONCE) admit(waiting.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
                else TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void admit(@Nullable FleetPhone phone) {
        if (phone == null || closed) return;
        connecting.put(phone, System.nanoTime());
        connect.accept(phone);
    }

    private boolean arrived(Map.Entry<FleetPhone, Long> phone) {
        boolean late = System.nanoTime() - phone.getValue() > LONGEST.toNanos();
        if (!late && !phone.getKey().connected()) return false;
        onLine.accept(phone.getKey());
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
