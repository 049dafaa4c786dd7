package dev.ecps.idp.ecps.challenge;

import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps a phone from being rung without end: counts the requests that nobody approved, each asker's for itself. An
 * approval sets its asker's count back to nothing.
 *
 * @param <K> an asker and whom they ask
 */
public final class UnansweredPrompts<K> {
    private final ShortLived<K, Count> counts = ShortLived.until(Count::until, Duration.ZERO);
    private final int most;
    private final Duration window;
    private final InstantSource clock;

    private record Count(int asked, Instant until) {
        Count next() {
            return new Count(asked + 1, until);
        }
    }

    /**
     * @param most requests within the window
     * @param window from the first of them on
     */
    public UnansweredPrompts(int most, Duration window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts one request more.
     *
     * @return false if it is one too many
     */
    public boolean take(K asker) {
        var now = clock.instant();
        counts.putIfAbsent(asker, new Count(0, now.plus(window)), now);
        return counts.<Boolean>step(
                        asker,
                        now,
                        count -> count.asked() < most ? new Step<>(count.next(), true) : new Step<>(count, false))
                .orElse(true);
    }

    /** The phone approved a request of this asker. */
    public void approved(K asker) {
        counts.take(asker, clock.instant());
    }
}
