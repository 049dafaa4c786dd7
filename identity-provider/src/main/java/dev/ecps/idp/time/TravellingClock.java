package dev.ecps.idp.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The provider's clock: the machine's, plus the distance travelled. A restart brings it back to the present. */
@ApplicationScoped
public class TravellingClock implements InstantSource {
    /** How far this clock can go ahead of the machine's. */
    public static final Duration FARTHEST = Duration.ofDays(36_500);

    private final Clock machine = Clock.systemUTC();
    private final AtomicReference<Duration> travelled = new AtomicReference<>(Duration.ZERO);
    private final List<Runnable> travellers = new CopyOnWriteArrayList<>();

    @Override
    public Instant instant() {
        return machine.instant().plus(travelled.get());
    }

    /** How far this clock is ahead of the machine's. */
    public Duration travelled() {
        return travelled.get();
    }

    /**
     * Moves the clock forward.
     *
     * @param distance more than zero
     * @throws IllegalArgumentException if it is not, or if the clock would go farther than {@link #FARTHEST}; the clock
     *     then stays where it is
     */
    public void advance(Duration distance) {
        travelled.updateAndGet(far -> further(far, distance));
        travellers.forEach(Runnable::run);
    }

    private static Duration further(Duration far, Duration distance) {
        if (distance.isZero() || distance.isNegative())
            throw new IllegalArgumentException("The clock only goes forward.");
        if (distance.compareTo(FARTHEST.minus(far)) > 0)
            throw new IllegalArgumentException("The clock can be at most " + FARTHEST.toDays()
                    + " days ahead; bring it back to the present first.");
        return far.plus(distance);
    }

    /** Back to the machine's time. */
    public void comeBack() {
        travelled.set(Duration.ZERO);
        travellers.forEach(Runnable::run);
    }

    /** Calls the listener after each travel, so that whatever waits for an instant looks again. */
    public void onTravel(Runnable listener) {
        travellers.add(listener);
    }
}
