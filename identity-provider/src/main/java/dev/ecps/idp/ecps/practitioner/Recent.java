package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The practitioners asked for lately: a login asks for the same one several times, and to read one costs a query and a
 * JSON document. Each write through {@link Practitioners} makes all of them old; one by another program on the same
 * database is seen seconds later.
 */
final class Recent {
    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Some 6 MB. */
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final LongSupplier edition;
    private final ShortLived<NationalId, Seen> shelf =
            ShortLived.<NationalId, Seen>until(Seen::until, Duration.ZERO).holding(MOST);

    /**
     * @param edition of the directory before the practitioner was read
     */
    private record Seen(Practitioner practitioner, long edition, Instant until) {}

    Recent(InstantSource clock, LongSupplier edition) {
        this.clock = clock;
        this.edition = edition;
    }

    Optional<Practitioner> find(NationalId id, Supplier<Optional<Practitioner>> stored) {
        var now = clock.instant();
        long current = edition.getAsLong();
        var seen = shelf.find(id, now).filter(it -> it.edition() == current);
        if (seen.isPresent()) return seen.map(Seen::practitioner);
        var read = stored.get();
        read.ifPresent(person -> shelf.put(id, new Seen(person, current, now.plus(KEPT)), now));
        return read;
    }
}
