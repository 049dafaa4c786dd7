package dev.ecps.idp.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is called next. Clients take turns; each has its own line of limited length and few connections, so that one
 * that does not answer fills its own line only.
 *
 * @param <C> a call
 */
final class CallQueue<C> {
    private final int mostHeld;
    private final int mostPerClient;
    private final int mostInAll;
    private final Map<String, Line<C>> lines = new LinkedHashMap<>();
    private int running;

    /** The calls to one client: those that wait, how many are running, and how many are not settled at all. */
    private static final class Line<C> {
        private final Deque<C> waiting = new ArrayDeque<>();
        private int running;
        private int held;
    }

    /**
     * @param client whom to call
     * @param call the call
     */
    record Next<C>(String client, C call) {}

    /**
     * @param mostHeld unsettled calls of one client
     * @param mostPerClient running calls of one client
     * @param mostInAll running calls
     */
    CallQueue(int mostHeld, int mostPerClient, int mostInAll) {
        this.mostHeld = mostHeld;
        this.mostPerClient = mostPerClient;
        this.mostInAll = mostInAll;
    }

    /** Takes a new call in, unless the client has too many that are not settled. */
    synchronized boolean admit(String client, C call) {
        var line = lines.computeIfAbsent(client, id -> new Line<>());
        if (line.held >= mostHeld) return false;
        line.held++;
        line.waiting.add(call);
        return true;
    }

    /** Puts a call that was admitted before into the line once more. */
    synchronized void again(String client, C call) {
        lines.get(client).waiting.add(call);
    }

    /** The call to start now; whoever gets it must say {@link #hungUp} later. Empty if none waits or may run. */
    synchronized Optional<Next<C>> next() {
        if (running >= mostInAll) return Optional.empty();
        for (var line : lines.entrySet()) {
            if (line.getValue().running < mostPerClient
                    && !line.getValue().waiting.isEmpty()) return Optional.of(start(line.getKey()));
        }
        return Optional.empty();
    }

    /** The client goes to the end of the row. */
    private Next<C> start(String client) {
        var line = lines.remove(client);
        lines.put(client, line);
        line.running++;
        running++;
        return new Next<>(client, line.waiting.remove());
    }

    /** A running call is over, settled or not. */
    synchronized void hungUp(String client) {
        lines.get(client).running--;
        running--;
    }

    /** A call will not come again. */
    synchronized void settle(String client) {
        var line = lines.get(client);
        if (--line.held == 0) lines.remove(client);
    }

    /** How many clients have something outstanding. */
    synchronized int clients() {
        return lines.size();
    }
}
