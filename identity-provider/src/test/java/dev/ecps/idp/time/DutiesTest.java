package dev.ecps.idp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private final TravellingClock clock = new TravellingClock();
    private final LinkedBlockingQueue<Instant> performed = new LinkedBlockingQueue<>();
    private Duties duties = duties(Duration.ofDays(1));

    private Duties duties(Duration every) {
        var broken = duty(now -> {
            throw new IllegalStateException("the database is away");
        });
        return new Duties(List.of(broken, duty(performed::add)), () -> every, clock);
    }

    private static Duty duty(Consumer<Instant> work, Due... coming) {
        return new Duty() {
            @Override
            public void perform(Instant now) {
                work.accept(now);
            }

            @Override
            public Optional<Due> next(Instant now) {
                return Stream.of(coming).findFirst();
            }
        };
    }

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add((line.getThrown() == null ? "" : "trace ") + ((ExtLogRecord) line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @AfterEach
    void end() {
        duties.end();
        Logger.getLogger(Duties.class.getName()).removeHandler(listener);
    }

    @Test
    void a_duty_that_fails_for_hours_is_told_twice_and_once_more_when_it_works_again() throws InterruptedException {
        var away = new AtomicBoolean(true);
        var shaky = duty(now -> {
            if (away.get()) throw new IllegalStateException("the database is away");
        });
        duties = new Duties(List.of(shaky, duty(performed::add)), () -> Duration.ofDays(1), clock);
        duties.begin(new StartupEvent());
        performed.poll(10, TimeUnit.SECONDS);
        away.set(false);
        clock.advance(Duration.ofSeconds(1));
        Logger.getLogger(Duties.class.getName()).addHandler(listener);
        away.set(true);
        for (int round = 0; round < 5; round++) clock.advance(Duration.ofSeconds(20));
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("trace ").contains("will be tried again");
        assertThat(told.get(1)).doesNotStartWith("trace").contains("the database is away", "until it works");
        away.set(false);
        for (int round = 0; round < 5; round++) clock.advance(Duration.ofSeconds(20));
        assertThat(told).hasSize(3);
        assertThat(told.get(2)).contains("done again", "5 failures");
    }

    @Test
    void a_duty_is_performed_soon_after_the_start_though_another_one_fails() throws InterruptedException {
        duties.begin(new StartupEvent());
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void an_error_of_one_duty_ends_neither_the_round_nor_those_to_come() throws InterruptedException {
        var broken = duty(now -> {
            throw new StackOverflowError();
        });
        duties = new Duties(List.of(broken, duty(performed::add)), () -> Duration.ofMillis(5), clock);
        duties.begin(new StartupEvent());
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
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
        duties = duties(Duration.ofMillis(5));
        duties.begin(new StartupEvent());
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(performed.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void what_comes_next_is_the_first_of_all_that_are_not_due_yet() {
        var now = clock.instant();
        var late = new Due(now.minusSeconds(1), "late");
        var soon = new Due(now.plusSeconds(1000), "soon");
        var later = new Due(now.plusSeconds(2000), "later");
        duties = new Duties(
                List.of(duty(performed::add, later), duty(performed::add, late), duty(performed::add, soon)),
                () -> Duration.ofDays(1),
                clock);
        assertThat(duties.next()).contains(soon);
        clock.advance(Duration.ofSeconds(1500));
        assertThat(duties.next()).contains(later);
        clock.advance(Duration.ofSeconds(1500));
        assertThat(duties.next()).isEmpty();
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
