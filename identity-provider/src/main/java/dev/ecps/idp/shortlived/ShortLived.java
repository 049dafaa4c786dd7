package dev.ecps.idp.shortlived;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of things that are forgotten at a given instant. Each change of one thing is atomic: two racing changes see
 * each other, never both the old value. A shelf holds about as many things as its capacity says, or fewer heavy
 * ones: whoever puts more pushes those off that would be forgotten first, so that strangers can't fill the memory.
 *
 * @param <K> what names a thing
 * @param <V> an immutable thing
 */
public final class ShortLived<K, V> {
    /** Some 50 MB of logins under way; at 400 a second those of the last four minutes, and a login takes one. */
    public static final int CAPACITY = 100_000;

    private static final int SWEEP_EVERY = 256;
    /** What is over lies about for no longer, if anything is put there at all. */
    private static final Duration SWEEP_WITHIN = Duration.ofMinutes(1);

    private final ConcurrentHashMap<K, V> shelf = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();
    private final AtomicBoolean tidying = new AtomicBoolean();
    private final Function<V, Instant> forgottenAt;
    private final int capacity;
    private final Consumer<V> dropped;
    private final ToIntFunction<V> weight;
    private final AtomicLong load = new AtomicLong();
    private volatile int putsToSweep = SWEEP_EVERY;
    private volatile Instant swept = Instant.EPOCH;

    private ShortLived(Function<V, Instant> forgottenAt, int capacity, Consumer<V> dropped, ToIntFunction<V> weight) {
        this.forgottenAt = forgottenAt;
        this.capacity = capacity;
        this.dropped = dropped;
        this.weight = weight;
    }

    /**
     * @param expiresAt when a thing stops to be of use
     * @param afterlife how long it is kept after that, so that a latecomer hears "expired" rather than "unknown"
     */
    public static <K, V> ShortLived<K, V> until(Function<V, Instant> expiresAt, Duration afterlife) {
        return new ShortLived<>(value -> expiresAt.apply(value).plus(afterlife), CAPACITY, value -> {}, value -> 1);
    }

    /** An empty shelf of the same kind for this many things, at least 1. */
    public ShortLived<K, V> holding(int most) {
        return new ShortLived<>(forgottenAt, most, dropped, weight);
    }

    /** An empty shelf of the same kind that says what was forgotten or pushed off. The listener must not block. */
    public ShortLived<K, V> telling(Consumer<V> listener) {
        return new ShortLived<>(forgottenAt, capacity, listener, weight);
    }

    /** An empty shelf of the same kind on which a thing takes the room of this many, at least 1; equal ones of as many. */
    public ShortLived<K, V> weighing(ToIntFunction<V> weight) {
        return new ShortLived<>(forgottenAt, capacity, dropped, weight);
    }

    /** Puts a thing on the shelf, over an earlier one of the same name. */
    public void put(K key, V value, Instant now) {
        makeRoom(now);
        exchange(key, value);
    }

    private @Nullable V exchange(K key, V value) {
        load(value);
        return lightened(shelf.put(key, value));
    }

    private void load(V value) {
        load.addAndGet(weight.applyAsInt(value));
    }

    /** What was taken off, and weighs no more. */
    private @Nullable V lightened(@Nullable V gone) {
        if (gone != null) load.addAndGet(-weight.applyAsInt(gone));
        return gone;
    }

    /** Puts a thing on the shelf and takes the earlier one of the same name off; of two racing callers, one gets it. */
    public Optional<V> swap(K key, V value, Instant now) {
        makeRoom(now);
        return remembered(exchange(key, value), now);
    }

    /**
     * Puts what the step makes of the thing of this name, or of {@code first} if there is none; makes room as
     * {@link #put}.
     */
    public V merge(K key, V first, Instant now, UnaryOperator<V> step) {
        makeRoom(now);
        var after = new AtomicReference<V>();
        shelf.compute(key, (k, there) -> {
            after.set(step.apply(there == null || forgotten(there, now) ? first : there));
            lightened(there);
            load(after.get());
            return after.get();
        });
        return after.get();
    }

    /**
     * Puts a thing there unless one of this name is still remembered.
     *
     * @return false also when the shelf is full: what is remembered here is what must not happen twice
     */
    public boolean putIfAbsent(K key, V value, Instant now) {
        if (due(now) || full()) tidy(() -> sweep(now));
        if (full()) return false;
        var put = new AtomicBoolean();
        shelf.compute(key, (k, there) -> {
            if (there != null && !forgotten(there, now)) return there;
            lightened(there);
            load(value);
            put.set(true);
            return value;
        });
        return put.get();
    }

    public Optional<V> find(K key, Instant now) {
        return Optional.ofNullable(shelf.get(key)).filter(there -> !forgotten(there, now));
    }

    /** Takes the thing off the shelf; of two racing callers, one gets it. */
    public Optional<V> take(K key, Instant now) {
        return remembered(lightened(shelf.remove(key)), now);
    }

    private Optional<V> remembered(@Nullable V gone, Instant now) {
        if (gone == null) return Optional.empty();
        if (!forgotten(gone, now)) return Optional.of(gone);
        dropped.accept(gone);
        return Optional.empty();
    }

    /** Replaces the thing by what the step makes of it, and returns the new one; empty if there is none. */
    public Optional<V> change(K key, Instant now, UnaryOperator<V> step) {
        var after = new AtomicReference<V>();
        shelf.computeIfPresent(key, (k, there) -> {
            if (forgotten(there, now)) return there;
            after.set(step.apply(there));
            lightened(there);
            load(after.get());
            return after.get();
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

    /** Everything that is not forgotten, while others put and take: what comes meanwhile may be missed. */
    public Stream<V> all(Instant now) {
        return shelf.values().stream().filter(there -> !forgotten(there, now));
    }

    /** Pushes off what fits. */
    public void discard(Predicate<V> which) {
        shelf.forEach((key, there) -> {
            if (which.test(there)) drop(key, there);
        });
    }

    /** How many things are held, forgotten ones included until they are swept. */
    public int size() {
        return shelf.size();
    }

    private void makeRoom(Instant now) {
        if (!due(now) && !full()) return;
        tidy(() -> {
            sweep(now);
            if (full()) pushOff();
        });
    }

    private boolean full() {
        return load.get() >= capacity;
    }

    /**
     * Each sweep waits for half as many puts as it left things, so that a put costs the same on a shelf of any size, or
     * for its time, which a clock that was set back does not stretch.
     */
    private boolean due(Instant now) {
        return puts.incrementAndGet() >= putsToSweep
                || Duration.between(swept, now).abs().compareTo(SWEEP_WITHIN) >= 0;
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
        swept = now;
        shelf.forEach((key, there) -> {
            if (forgotten(there, now)) drop(key, there);
        });
    }

    /** Those that would be forgotten first, until a sixteenth is free: the search for them takes time. */
    private void pushOff() {
        long enough = capacity - Math.max(1, capacity / 16);
        shelf.entrySet().stream()
                .sorted(Comparator.comparing((Entry<K, V> entry) -> forgottenAt.apply(entry.getValue())))
                .takeWhile(entry -> load.get() > enough)
                .forEach(entry -> drop(entry.getKey(), entry.getValue()));
    }

    private void drop(K key, V value) {
        if (!shelf.remove(key, value)) return;
        lightened(value);
        dropped.accept(value);
    }

    private boolean forgotten(V value, Instant now) {
        return !now.isBefore(forgottenAt.apply(value));
    }
}
