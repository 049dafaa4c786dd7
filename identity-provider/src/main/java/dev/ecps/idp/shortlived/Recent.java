package dev.ecps.idp.shortlived;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What was read from the database lately: a login asks for the same few things several times, and each time would cost a
 * query. Whoever writes such things calls {@link #changed} once the change is committed, and all of them are old; a
 * change by another program on the same database is seen seconds later.
 *
 * @param <K> what names a thing
 * @param <V> an immutable thing
 */
public final class Recent<K, V> {
    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Some 6 MB of practitioners. */
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final AtomicLong edition = new AtomicLong();
    private final ShortLived<K, Seen<V>> shelf =
            ShortLived.<K, Seen<V>>until(Seen::until, Duration.ZERO).holding(MOST);

    /**
     * @param edition before the thing was read: if it was changed meanwhile, this is an old one already
     */
    private record Seen<V>(V thing, long edition, Instant until) {}

    public Recent(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The thing of this name. Must not be asked inside a transaction, which sees what may be taken back.
     *
     * @param stored asks the database
     */
    public Optional<V> find(K key, Supplier<Optional<V>> stored) {
        var now = clock.instant();
        long current = edition.get();
        var seen = shelf.find(key, now).filter(it -> it.edition() == current);
        if (seen.isPresent()) return seen.map(Seen::thing);
        var read = stored.get();
        read.ifPresent(thing -> shelf.put(key, new Seen<>(thing, current, now.plus(KEPT)), now));
        return read;
    }

    /** Something has changed: from now on everything is read again. */
    public void changed() {
        edition.incrementAndGet();
    }

    /** How often something has changed. */
    public long edition() {
        return edition.get();
    }
}
