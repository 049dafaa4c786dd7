package dev.ecps.phone.sandbox;

import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.ProviderUnreachable;
import java.time.Duration;
import java.util.Optional;

/** An answer that was set. Closing it ends it, with what of it is on its way. Thread-safe. */
public final class StandingAnswer implements AutoCloseable {
    private final SandboxDoor door;
    private final AnswerState atFirst;

    StandingAnswer(SandboxDoor door, AnswerState atFirst) {
        this.door = door;
        this.atFirst = atFirst;
    }

    /** Names it: {@code GET /sandbox/api/answers/{id}}. */
    public String id() {
        return atFirst.id();
    }

    /**
     * How it is now, and what it did; for an hour after its end too.
     *
     * @throws ProviderUnreachable if nobody answers, or it is forgotten
     */
    public AnswerState now() {
        return door.get(path(), AnswerState.class).orElseThrow(() -> door.unknown("this answer"));
    }

    /**
     * Waits until it was given to so many requests.
     *
     * @throws dev.ecps.phone.problem.WaitTimedOut if they do not come in time
     * @throws ProviderUnreachable
     */
    public AnswerState awaitGiven(int requests, Duration patience) {
        return Waiting.until(
                Awaited.ANSWERED_REQUEST, patience, () -> Optional.of(now()).filter(it -> it.given() >= requests));
    }

    private String path() {
        return "/sandbox/api/answers/" + id();
    }

    /** Ends it; nothing happens if it ended before. */
    @Override
    public void close() {
        door.delete(path());
    }

    @Override
    public String toString() {
        return "StandingAnswer[" + id() + "]";
    }
}
