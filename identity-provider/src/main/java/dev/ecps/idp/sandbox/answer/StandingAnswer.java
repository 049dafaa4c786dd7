package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An order in the book: how often it was given, to which requests, and whether it stands. Thread-safe. */
final class StandingAnswer {
    /** Of how many requests an answer can tell what it did. */
    static final int REMEMBERED = 50;

    private final String id;
    private final Scope scope;
    private final Order order;
    private final Instant until;
    private final Deque<Given> latest = new ArrayDeque<>();
    private int given;
    private boolean removed;

    /** Whether it stands, or how it ended. */
    enum State {
        STANDING,
        /** Given as often as it should be; the last one may still be on its way. */
        SPENT,
        EXPIRED,
        /** Deleted, or another one was set in its place; what was on its way stopped. */
        REMOVED
    }

    StandingAnswer(String id, Scope scope, Order order, Instant now) {
        this.id = id;
        this.scope = scope;
        this.order = order;
        this.until = now.plus(order.lifetime());
    }

    String id() {
        return id;
    }

    Scope scope() {
        return scope;
    }

    Order order() {
        return order;
    }

    /** It is given to no request from then on. */
    Instant until() {
        return until;
    }

    boolean counted() {
        return order.times().isPresent();
    }

    synchronized State state(Instant now) {
        if (removed) return State.REMOVED;
        if (left() == 0) return State.SPENT;
        return now.isBefore(until) ? State.STANDING : State.EXPIRED;
    }

    boolean stands(Instant now) {
        return state(now) == State.STANDING;
    }

    synchronized boolean removed() {
        return removed;
    }

    /** Ends it, and what of it is on its way. */
    synchronized void remove() {
        removed = true;
    }

    /** For how many more requests; more than zero for one that is not counted. */
    synchronized int left() {
        return order.times().map(times -> times - given).orElse(Integer.MAX_VALUE);
    }

    /** To how many requests it was given. */
    synchronized int given() {
        return given;
    }

    /** The requests it was given to, the latest {@value #REMEMBERED}, the newest first. */
    synchronized List<Given.Told> latest() {
        return latest.stream().map(Given::told).toList();
    }

    synchronized Given give(Asked asked) {
        given++;
        var one = new Given(asked);
        latest.addFirst(one);
        if (latest.size() > REMEMBERED) latest.removeLast();
        return one;
    }
}
