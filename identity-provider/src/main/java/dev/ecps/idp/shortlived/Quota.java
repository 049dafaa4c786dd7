package dev.ecps.idp.shortlived;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * How many messages one addressee got within the last hour, whoever asked for them: nobody is flooded by a stranger.
 *
 * @param <K> names an addressee
 */
public final class Quota<K> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ShortLived<K, Sent> shelf = ShortLived.until(Sent::forgottenAt, Duration.ZERO);

    private record Sent(List<Instant> times) {
        Instant forgottenAt() {
            return times.isEmpty() ? Instant.MIN : times.get(times.size() - 1).plus(HOUR);
        }

        Sent and(Instant now) {
            return new Sent(Stream.concat(within(now), Stream.of(now)).toList());
        }

        /** Without one that was sent at this time. */
        Sent without(Instant time) {
            var rest = new ArrayList<>(times);
            rest.remove(time);
            return new Sent(rest);
        }

        /** Without those of a future from which the clock came back. */
        Stream<Instant> within(Instant now) {
            return times.stream()
                    .filter(time -> !time.isAfter(now) && time.plus(HOUR).isAfter(now));
        }
    }

    /** Counts one more message, unless this addressee got as many within the last hour. */
    public boolean take(K who, int most, Instant now) {
        var taken = new AtomicBoolean();
        shelf.merge(who, new Sent(List.of()), now, sent -> {
            taken.set(sent.within(now).count() < most);
            return taken.get() ? sent.and(now) : sent;
        });
        return taken.get();
    }

    /** Takes one back that was counted at this time and did not go out. */
    public void uncount(K who, Instant counted, Instant now) {
        shelf.change(who, now, sent -> sent.without(counted));
    }
}
