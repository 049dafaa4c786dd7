package dev.ecps.idp.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.selfcheck.Line;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    private final TravellingClock clock = new TravellingClock();
    private final ClockCheck check = new ClockCheck(clock);

    @Test
    void a_clock_in_the_present_is_not_worth_a_line() {
        assertThat(check.lines()).isEmpty();
    }

    @Test
    void travel_is_warned_of_and_is_no_fault_of_the_machine() {
        clock.advance(Duration.ofDays(36_500));
        assertThat(check.lines())
                .singleElement()
                .matches(Line::warns)
                .asString()
                .contains("moved ahead");
    }
}
