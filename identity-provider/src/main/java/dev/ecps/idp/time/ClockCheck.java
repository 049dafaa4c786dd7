package dev.ecps.idp.time;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at the clock: phones and relying parties compare theirs with it. */
@Singleton
@Priority(60)
class ClockCheck implements SelfCheck {
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final TravellingClock clock;

    ClockCheck(TravellingClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var machine = clock.instant().minus(clock.travelled());
        if (machine.isBefore(WRITTEN) || machine.isAfter(FAR)) lines.add(wrong(machine));
        if (!clock.travelled().isZero()) lines.add(travelled());
        return lines;
    }

    static Line wrong(Instant machine) {
        return Line.warning(
                "Clock",
                "This machine's clock says " + machine + ": phones and relying parties will refuse what is dated so.",
                "Set the machine's clock.");
    }

    private Line travelled() {
        return Line.warning(
                "Clock",
                "The provider's clock was moved ahead by " + clock.travelled()
                        + ": relying parties with the right time may find its tokens not valid yet.",
                "DELETE /sandbox/api/time brings it back to the present.");
    }
}
