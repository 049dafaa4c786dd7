package dev.ecps.idp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.sandbox.Journeys.Outcome;
import dev.ecps.idp.time.TestDuties;
import dev.ecps.idp.time.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneysTest {
    private final TravellingClock clock = new TravellingClock();

    private Journeys journeys(Optional<Instant> next) {
        return new Journeys(clock, TestDuties.due(clock, next));
    }

    @Test
    void to_what_comes_next_while_nothing_does_moves_nothing() {
        assertThat(journeys(Optional.empty()).go("next")).isEqualTo(Outcome.NOTHING_COMES);
        assertThat(clock.travelled()).isZero();
    }

    @Test
    void to_what_comes_next_end_there() {
        var next = clock.instant().plus(Duration.ofDays(40));
        assertThat(journeys(Optional.of(next)).go("next")).isEqualTo(Outcome.GONE);
        assertThat(clock.instant()).isBetween(next, next.plusSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NEXT", "PT0S", "PT-1S", "P3651D", "two days"})
    void of_no_length_are_malformed(String distance) {
        assertThat(journeys(Optional.empty()).go(distance)).isEqualTo(Outcome.MALFORMED);
        assertThat(clock.travelled()).isZero();
    }
}
