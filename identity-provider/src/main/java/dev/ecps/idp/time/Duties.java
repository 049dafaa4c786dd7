package dev.ecps.idp.time;

import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.setting.Setting;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has every {@link Duty} performed when it may be due. */
@ApplicationScoped
public class Duties {
    private static final Logger LOG = Logger.getLogger(Duties.class);
    /** Whoever waits for the start need not wait for what became due meanwhile. */
    private static final Duration AFTER_START = Duration.ofSeconds(1);

    private final List<Duty> duties;
    private final DutiesConfig config;
    private final TravellingClock clock;
    /** How often in a row each duty has failed; read and written within a round only. */
    private final Map<Duty, Integer> failures = new HashMap<>();

    private Optional<Future<?>> rounds = Optional.empty();

    Duties(@All List<Duty> duties, DutiesConfig config, TravellingClock clock) {
        this.duties = List.copyOf(duties);
        this.config = config;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        Setting.positive("ecps.duties.every", config.every());
        if (duties.isEmpty()) return;
        clock.onTravel(this::round);
        long pause = config.every().toMillis();
        rounds = Optional.of(Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::round, AFTER_START.toMillis(), pause, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void end() {
        rounds.ifPresent(running -> running.cancel(false));
    }

    /** What comes next of all that will happen by itself; of what is due already, nothing. */
    public Optional<Due> next() {
        var now = clock.instant();
        return duties.stream()
                .flatMap(duty -> duty.next(now).stream())
                .filter(due -> due.at().isAfter(now))
                .min(Comparator.comparing(Due::at));
    }

    /**
     * One that fails keeps neither the others nor the next round from being performed; nor does an error, which would
     * end the rounds for good.
     */
    private synchronized void round() {
        for (var duty : duties) {
            try {
                duty.perform(clock.instant());
                succeeded(duty);
            } catch (RuntimeException | Error failure) {
                failed(duty, failure);
            }
        }
    }

    /** A database that is away for a night is told in two lines and not in thousands. */
    private void failed(Duty duty, Throwable failure) {
        int times = failures.merge(duty, 1, Integer::sum);
        if (times == 1) LOG.errorf(failure, "What is due could not be done by %s; it will be tried again.", name(duty));
        if (times == 2)
            LOG.errorf(
                    "What is due still can't be done by %s: %s. It is tried every %s; nothing more is said until it works.",
                    name(duty), Legible.line(String.valueOf(failure.getMessage())), config.every());
    }

    private void succeeded(Duty duty) {
        var times = failures.remove(duty);
        if (times != null) LOG.infof("What is due is done again by %s, after %d failures.", name(duty), times);
    }

    private static String name(Duty duty) {
        return duty.getClass().getName().replaceFirst(".*\\.", "").replaceFirst("_.*", "");
    }
}
