package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.Stamp.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When what becomes of a validated request.
 *
 * @param moments in their order; the last one is {@link Step#EFFECTIVE}
 * @param done how many of them have come already
 */
public record Schedule(List<Moment> moments, int done) {
    public Schedule {
        moments = List.copyOf(moments);
    }

    /** A step, and when it is due. */
    public record Moment(Step step, Instant at) {}

    static Schedule of(Moment... moments) {
        return new Schedule(List.of(moments), 0);
    }

    /** When all of it is in force. */
    public Instant effectiveAt() {
        return moments.get(moments.size() - 1).at();
    }

    Optional<Moment> next() {
        return done < moments.size() ? Optional.of(moments.get(done)) : Optional.empty();
    }

    Schedule oneDone() {
        return new Schedule(moments, done + 1);
    }
}
