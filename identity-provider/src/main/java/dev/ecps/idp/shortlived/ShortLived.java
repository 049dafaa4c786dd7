package dev.ecps.idp.shortlived;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of things that are forgotten at a given instant. Each change of one thing is atomic: two racing changes see
 * each other, never both the old value. A shelf holds about as many things as its capacity says: whoever puts more
 * pushes those off that would be forgotten first, so that strangers can't fill the memory.
 *
 * @param <K> what names a thing
 * @param <V> an immutable thing
 */
public final class ShortLived<K, V> {
    /** Some 50 MB of logins under way; at 400 a second those of the last four minutes, and a login takes one. */
    public static final int CAPACITY = 100_000;

    private static final int SWEEP_EVERY = 256;

    private final ConcurrentHashMap<K, Kept<V>> shelf = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicBoolean tidying = new AtomicBoolean();
    private final Function<V, Instant> forgottenAt;
    private final int capacity;
    private final Consumer<V> dropped;
    private volatile int putsToSweep = SWEEP_EVERY;

    private record Kept<V>(V value) {}

    private ShortLived(Function<V, Instant> forgottenAt, int capacity, Consumer<V> dropped) {
        this.forgottenAt = forgottenAt;
        this.capacity = capacity;
        this.dropped = dropped;
    }

    /**
     * @param expiresAt when a thing stops to be of use
     * @param afterlife how long it is kept after that, so that a latecomer hears "expired" rather than "unknown"
     */
    public static <K, V> ShortLived<K, V> until(Function<V, Instant> expiresAt, Duration afterlife) {
        return new ShortLived<>(value -> expiresAt.apply(value).plus(afterlife), CAPACITY, value -> {});
    }

    /** An empty shelf of the same kind for this many things, at least 1. */
    public ShortLived<K, V> holding(int most) {
        return new ShortLived<>(forgottenAt, most, dropped);
    }

    /** An empty shelf of the same kind that says what was forgotten or pushed off. The listener must not block. */
    public ShortLived<K, V> telling(Consumer<V> listener) {
        return new ShortLived<>(forgottenAt, capacity, listener);
    }

    /** Puts a thing on the shelf, over an earlier one of the same name. */
    public void put(K key, V value, Instant now) {
        makeRoom(now);
        shelf.put(key, new Kept<>(value));
    }

    /** Puts a thing on the shelf and takes the earlier one of the same name off; of two racing callers, one gets it. */
    public Optional<V> swap(K key, V value, Instant now) {
        makeRoom(now);
        return remembered(shelf.put(key, new Kept<>(value)), now);
    }

    /**
     * Puts a thing there unless one of this name is still remembered.
     *
     * @return false also when the shelf is full: what is remembered here is what must not happen twice
     */
    public boolean putIfAbsent(K key, V value, Instant now) {
        if (due() || full()) tidy(() -> sweep(now));
        if (full()) return false;
        var mine = new Kept<>(value);
        return shelf.compute(key, (k, there) -> there == null || forgotten(there, now) ? mine : there) == mine;
    }

    public Optional<V> find(K key, Instant now) {
        var kept = shelf.get(key);
        return kept == null || forgotten(kept, now) ? Optional.empty() : Optional.of(kept.value());
    }

    /** Takes the thing off the shelf; of two racing callers, one gets it. */
    public Optional<V> take(K key, Instant now) {
        return remembered(shelf.remove(key), now);
    }

    private Optional<V> remembered(@Nullable Kept<V> kept, Instant now) {
        if (kept == null) return Optional.empty();
        if (!forgotten(kept, now)) return Optional.of(kept.value());
        dropped.accept(kept.value());
        return Optional.empty();
    }

    /** Replaces the thing by what the step makes of it, and returns the new one; empty if there is none. */
    public Optional<V> change(K key, Instant now, UnaryOperator<V> step) {
        var after = new AtomicReference<V>();
        shelf.computeIfPresent(key, (k, kept) -> {
            if (forgotten(kept, now)) return kept;
            after.set(step.apply(kept.value()));
            return new Kept<>(after.get());
        });
        return Optional.ofNullable(after.get());
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

    /** How many things are held, forgotten ones included until they are swept. */
    public int size() {
        return shelf.size();
    }

    private void makeRoom(Instant now) {
        if (!due() && !full()) return;
        tidy(() -> {
            sweep(now);
            if (full()) pushOff();
        });
    }

    private boolean full() {
        return shelf.mappingCount() >= capacity;
    }

    /** Each sweep waits for half as many puts as it left things: so a put costs the same on a shelf of any size. */
    private boolean due() {
        return puts.incrementAndGet() >= putsToSweep;
    }

    /** One thread at a time; nobody waits for it. */
    private void tidy(Runnable work) {
        if (!tidying.compareAndSet(false, true)) return;
        try {
            work.run();
            putsToSweep = Math.max(SWEEP_EVERY, Math.min(shelf.size(), capacity - capacity / 16) / 2);
            puts.set(0);
        } finally {
            tidying.set(false);
        }
    }

    private void sweep(Instant now) {
        shelf.forEach((key, kept) -> {
            if (forgotten(kept, now)) drop(key, kept);
        });
    }

    /** Those that would be forgotten first, a sixteenth at once: the search for them takes time. */
    private void pushOff() {
        shelf.entrySet().stream()
                .sorted(Comparator.comparing((Entry<K, Kept<V>> entry) ->
                        forgottenAt.apply(entry.getValue().value())))
                .limit(Math.max(1, capacity / 16))
                .forEach(entry -> drop(entry.getKey(), entry.getValue()));
    }

    private void drop(K key, Kept<V> kept) {
        if (shelf.remove(key, kept)) dropped.accept(kept.value());
    }

    private boolean forgotten(Kept<V> kept, Instant now) {
        return !now.isBefore(forgottenAt.apply(kept.value()));
    }
}
