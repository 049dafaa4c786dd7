package dev.ecps.idp.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Duties of which nothing but the next moment is known. */
public final class TestDuties {
    private TestDuties() {}

    /** @param next when something is due; empty for never */
    public static Duties due(TravellingClock clock, Optional<Instant> next) {
        var duty = new Duty() {
            @Override
            public void perform(Instant now) {}

            @Override
            public Optional<Due> next(Instant now) {
                return next.map(at -> new Due(at, "request"));
            }
        };
        return new Duties(List.of(duty), () -> Duration.ofDays(1), clock);
    }
}
