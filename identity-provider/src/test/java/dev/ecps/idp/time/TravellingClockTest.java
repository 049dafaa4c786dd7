package dev.ecps.idp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TravellingClockTest {
    private final TravellingClock clock = new TravellingClock();

    @Test
    void journeys_add_up_and_end_in_the_present() {
        clock.advance(Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(3));
        assertThat(clock.travelled()).isEqualTo(Duration.ofMinutes(5));
        clock.comeBack();
        assertThat(clock.travelled()).isZero();
    }

    @Test
    void the_clock_does_not_go_farther_than_it_can_however_small_the_step() {
        clock.advance(TravellingClock.FARTHEST);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.travelled()).isEqualTo(TravellingClock.FARTHEST);
    }

    @Test
    void the_clock_goes_neither_back_nor_nowhere() {
        assertThatThrownBy(() -> clock.advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_waits_for_an_instant_hears_of_each_journey() {
        var heard = new AtomicInteger();
        clock.onTravel(heard::incrementAndGet);
        clock.advance(Duration.ofDays(1));
        clock.comeBack();
        assertThat(heard).hasValue(2);
    }
}
