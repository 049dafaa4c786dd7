package dev.ecps.desktop.connection;

import dev.ecps.phone.problem.ProviderUnreachable;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The time during which the provider can't be reached. Calls wait here; they are made again when the countdown ends, and
 * each countdown is longer than the one before, up to {@value #LONGEST} seconds.
 */
public final class Outage {
    /** Seconds before the first new attempt. */
    public static final int FIRST = 5;

    /** Seconds between attempts, at most. */
    public static final int LONGEST = 40;

    private record Waiting(Runnable again, Runnable giveUp) {}

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<String> provider = new ReadOnlyObjectWrapper<>("");
    private final List<Waiting> waiting = new ArrayList<>();
    private int patience = FIRST;

    /** Whether there is an outage, and what is done about it. */
    public enum State {
        NONE,
        COUNTING_DOWN,
        TRYING
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Until the next attempt. */
    public ReadOnlyIntegerProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** The address that does not answer. */
    public ReadOnlyObjectProperty<String> provider() {
        return provider.getReadOnlyProperty();
    }

    /** To be called once a second. */
    public void tick() {
        if (state.get() != State.COUNTING_DOWN) return;
        secondsLeft.set(secondsLeft.get() - 1);
        if (secondsLeft.get() <= 0) retry();
    }

    /** Makes the waiting calls again, now. */
    public void retry() {
        if (state.get() != State.COUNTING_DOWN) return;
        state.set(State.TRYING);
        takeWaiting().forEach(call -> call.again().run());
    }

    /** Ends the outage without an answer: each waiting call fails, and its screen says so. */
    public void giveUp() {
        List<Waiting> given = takeWaiting();
        over();
        given.forEach(call -> call.giveUp().run());
    }

    void interrupted(ProviderUnreachable failure, Runnable again, Runnable giveUp) {
        waiting.add(new Waiting(again, giveUp));
        provider.set(failure.provider().toString());
        if (state.get() == State.COUNTING_DOWN) return;
        secondsLeft.set(patience);
        patience = Math.min(LONGEST, patience * 2);
        state.set(State.COUNTING_DOWN);
    }

    /** The provider answered. Calls that still wait are made at once. */
    void over() {
        patience = FIRST;
        state.set(State.NONE);
        takeWaiting().forEach(call -> call.again().run());
    }

    private List<Waiting> takeWaiting() {
        List<Waiting> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
