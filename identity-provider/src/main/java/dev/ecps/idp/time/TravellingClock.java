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

    /** Moves the clock forward. */
    public void advance(Duration distance) {
        travelled.accumulateAndGet(distance, Duration::plus);
        travellers.forEach(Runnable::run);
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
