package dev.ecps.idp.sandbox;

import dev.ecps.idp.time.Due;
import dev.ecps.idp.time.Duties;
import dev.ecps.idp.time.TravellingClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Journeys of the clock, as callers and visitors ask for them. */
@Singleton
class Journeys {
    /** In the place of a distance: to what comes next by itself. */
    static final String NEXT = "next";

    static final String FORM =
            "must be an ISO 8601 duration such as PT2M or P1D, more than zero and at most 3650 days; or \"next\".";
    static final String TOO_FAR = "The clock can be at most " + TravellingClock.FARTHEST.toDays()
            + " days ahead; bring it back to the present first.";

    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final TravellingClock clock;
    private final Duties duties;

    Journeys(TravellingClock clock, Duties duties) {
        this.clock = clock;
        this.duties = duties;
    }

    /** What became of a journey. All but {@link #GONE} leave the clock as it was. */
    enum Outcome {
        GONE,
        /** Neither a duration nor {@link #NEXT}; not more than zero; or longer than 3650 days. */
        MALFORMED,
        TOO_FAR,
        /** {@link #NEXT}, and nothing is to come. */
        NOTHING_COMES
    }

    /** @param distance an ISO 8601 duration, or {@link #NEXT} */
    Outcome go(String distance) {
        return distance.equals(NEXT)
                ? duties.next().map(this::to).orElse(Outcome.NOTHING_COMES)
                : parsed(distance).map(this::far).orElse(Outcome.MALFORMED);
    }

    private Outcome to(Due due) {
        var distance = Duration.between(clock.instant(), due.at());
        return distance.isNegative() || distance.isZero() ? Outcome.GONE : far(distance);
    }

    private Outcome far(Duration distance) {
        try {
            clock.advance(distance);
            return Outcome.GONE;
        } catch (IllegalArgumentException tooFar) {
            return Outcome.TOO_FAR;
        }
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(distance -> !distance.isNegative() && !distance.isZero())
                    .filter(distance -> distance.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException noDuration) {
            return Optional.empty();
        }
    }
}
