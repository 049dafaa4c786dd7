package dev.ecps.idp.shortlived;

import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How many messages one person got within the last hour, whoever asked for them: nobody is flooded by a stranger. */
public final class Quota {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ShortLived<NationalId, Sent> shelf = ShortLived.until(Sent::forgottenAt, Duration.ZERO);

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

        Stream<Instant> within(Instant now) {
            return times.stream().filter(time -> time.plus(HOUR).isAfter(now));
        }
    }

    /** Whether this person got as many within the last hour. */
    public boolean usedUp(NationalId who, int most, Instant now) {
        return shelf.find(who, now)
                .map(sent -> sent.within(now).count() >= most)
                .orElse(false);
    }

    /** Counts one message. */
    public void count(NationalId who, Instant now) {
        var first = new Sent(List.of(now));
        if (!shelf.putIfAbsent(who, first, now)) shelf.change(who, now, sent -> sent.and(now));
    }

    /** Takes one back that was counted at this time and did not go out. */
    public void uncount(NationalId who, Instant counted, Instant now) {
        shelf.change(who, now, sent -> sent.without(counted));
    }
}
