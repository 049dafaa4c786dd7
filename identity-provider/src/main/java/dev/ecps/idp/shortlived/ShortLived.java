package dev.ecps.idp.shortlived;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A shelf of things that are forgotten at a given instant. Each change of one thing is atomic: two racing changes see
 * each other, never both the old value.
 *
 * @param <K> what names a thing
 * @param <V> an immutable thing
 */
public final class ShortLived<K, V> {
    /** A sweep looks at everything, so it waits until that is little beside what came since the last one. */
    private static final int SWEEP_EVERY = 256;

    private static final int SWEEP_EVERY_PART = 4;

    private final ConcurrentHashMap<K, Kept<V>> shelf = new ConcurrentHashMap<>();
    private final AtomicInteger untilSweep = new AtomicInteger(SWEEP_EVERY);
    private final Function<V, Instant> forgottenAt;

    private record Kept<V>(V value) {}

    private ShortLived(Function<V, Instant> forgottenAt) {
        this.forgottenAt = forgottenAt;
    }

    /**
     * @param expiresAt when a thing stops to be of use
     * @param afterlife how long it is kept after that, so that a latecomer hears "expired" rather than "unknown"
     */
    public static <K, V> ShortLived<K, V> until(Function<V, Instant> expiresAt, Duration afterlife) {
        return new ShortLived<>(value -> expiresAt.apply(value).plus(afterlife));
    }

    /** Puts a thing on the shelf, over an earlier one of the same name. */
    public void put(K key, V value, Instant now) {
        sweepSometimes(now);
        shelf.put(key, new Kept<>(value));
    }

    /** Puts a thing on the shelf and takes the earlier one of the same name off; of two racing callers, one gets it. */
    public Optional<V> swap(K key, V value, Instant now) {
        sweepSometimes(now);
        return Optional.ofNullable(shelf.put(key, new Kept<>(value)))
                .filter(kept -> !forgotten(kept, now))
                .map(Kept::value);
    }

    /** Puts a thing there unless one of this name is still remembered. */
    public boolean putIfAbsent(K key, V value, Instant now) {
        sweepSometimes(now);
        var mine = new Kept<>(value);
        return shelf.compute(key, (k, there) -> there == null || forgotten(there, now) ? mine : there) == mine;
    }

    public Optional<V> find(K key, Instant now) {
        return Optional.ofNullable(shelf.get(key))
                .filter(kept -> !forgotten(kept, now))
                .map(Kept::value);
    }

    /** Takes the thing off the shelf; of two racing callers, one gets it. */
    public Optional<V> take(K key, Instant now) {
        return Optional.ofNullable(shelf.remove(key))
                .filter(kept -> !forgotten(kept, now))
                .map(Kept::value);
    }

    /** Replaces the thing by what the step makes of it, and returns the new one; empty if there is none. */
    public Optional<V> change(K key, Instant now, UnaryOperator<V> step) {
        var after = shelf.computeIfPresent(
                key, (k, kept) -> forgotten(kept, now) ? null : new Kept<>(step.apply(kept.value())));
        return Optional.ofNullable(after).map(Kept::value);
    }

    /**
     * Like {@link #change}, for a step that also has something to tell its caller.
     *
     * @param <R> what the caller is told
     */
    public <R> Optional<R> step(K key, Instant now, Function<V, Step<V, R>> step) {
        var told = new AtomicReference<R>();
        var after = change(key, now, before -> {
            var made = step.apply(before);
            told.set(made.told());
            return made.next();
        });
        return after.map(ignored -> told.get());
    }

    /**
     * What a step makes of a thing.
     *
     * @param next the thing from now on
     * @param told what the caller is told
     */
    public record Step<V, R>(V next, R told) {}

    /** Everything that is still remembered, in no order. */
    public Stream<V> all(Instant now) {
        return shelf.values().stream().filter(kept -> !forgotten(kept, now)).map(Kept::value);
    }

    /** How many things are held, forgotten ones included until they are swept. */
    public int size() {
        return shelf.size();
    }

    private void sweepSometimes(Instant now) {
        if (untilSweep.decrementAndGet() == 0) sweep(now);
    }

    private void sweep(Instant now) {
        shelf.values().removeIf(kept -> forgotten(kept, now));
        untilSweep.set(Math.max(SWEEP_EVERY, shelf.size() / SWEEP_EVERY_PART));
    }

    private boolean forgotten(Kept<V> kept, Instant now) {
        return !now.isBefore(forgottenAt.apply(kept.value()));
    }
}
