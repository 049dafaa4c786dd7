package dev.ecps.idp.time;

import dev.ecps.idp.setting.Setting;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has every {@link Duty} performed when it may be due. */
@ApplicationScoped
public class Duties {
    private static final Logger LOG = Logger.getLogger(Duties.class);

    private final List<Duty> duties;
    private final DutiesConfig config;
    private final TravellingClock clock;
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
                .scheduleWithFixedDelay(this::round, 0, pause, TimeUnit.MILLISECONDS));
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

    /** One that fails keeps neither the others nor the next round from being performed. */
    private synchronized void round() {
        for (var duty : duties) {
            try {
                duty.perform(clock.instant());
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "What is due could not be done by %s; it will be tried again.", name(duty));
            }
        }
    }

    private static String name(Duty duty) {
        return duty.getClass().getSimpleName().replaceFirst("_.*", "");
    }
}
