package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The practitioners asked for lately: a login asks for the same one several times, and to read one costs a query and a
 * JSON document. Every write is seen at once; one by another program on the same database, seconds later.
 */
final class Recent {
    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Some 6 MB. */
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final AtomicLong writes = new AtomicLong();
    private final ShortLived<NationalId, Seen> shelf =
            ShortLived.<NationalId, Seen>until(Seen::until, Duration.ZERO).holding(MOST);

    private record Seen(Practitioner practitioner, Instant until) {}

    Recent(InstantSource clock) {
        this.clock = clock;
    }

    Optional<Practitioner> find(NationalId id, Supplier<Optional<Practitioner>> stored) {
        var now = clock.instant();
        var seen = shelf.find(id, now);
        if (seen.isPresent()) return seen.map(Seen::practitioner);
        long before = writes.get();
        var read = stored.get();
        read.ifPresent(person -> shelf.put(id, new Seen(person, now.plus(KEPT)), now));
        // What was read may have been written over meanwhile, before it stood on the shelf
        if (writes.get() != before) shelf.take(id, now);
        return read;
    }

    /** Must be called after the write is committed. */
    void forget(NationalId id) {
        writes.incrementAndGet();
        shelf.take(id, clock.instant());
    }
}
