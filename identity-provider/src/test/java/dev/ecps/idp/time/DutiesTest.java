package dev.ecps.idp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private final TravellingClock clock = new TravellingClock();
    private final LinkedBlockingQueue<Instant> performed = new LinkedBlockingQueue<>();
    private final Duty broken = now -> {
        throw new IllegalStateException("the database is away");
    };
    private Duties duties = new Duties(List.of(broken, performed::add), () -> Duration.ofDays(1), clock);

    @AfterEach
    void end() {
        duties.end();
    }

    @Test
    void a_duty_is_performed_at_the_start_though_another_one_fails() throws InterruptedException {
        duties.begin(new StartupEvent());
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_journey_ends_once_what_became_due_is_done() throws InterruptedException {
        duties.begin(new StartupEvent());
        performed.poll(10, TimeUnit.SECONDS);
        var before = clock.instant();
        clock.advance(Duration.ofDays(1096));
        assertThat(performed.poll()).isAfterOrEqualTo(before.plus(Duration.ofDays(1096)));
    }

    @Test
    void a_duty_is_performed_again_after_a_while() throws InterruptedException {
        duties = new Duties(List.of(broken, performed::add), () -> Duration.ofMillis(5), clock);
        duties.begin(new StartupEvent());
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void without_duties_nothing_runs() {
        duties = new Duties(List.of(), () -> Duration.ofMillis(5), clock);
        assertThatCode(() -> {
                    duties.begin(new StartupEvent());
                    clock.advance(Duration.ofDays(1));
                })
                .doesNotThrowAnyException();
    }
}
