package dev.ecps.idp.shortlived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant HALF_PAST = NOON.plusSeconds(1_800);
    private static final String DOCTOR = "899700001011";

    private final Quota<String> quota = new Quota<>();

    @BeforeEach
    void two_within_half_an_hour() {
        assertThat(quota.take(DOCTOR, 2, NOON)).isTrue();
        assertThat(quota.take(DOCTOR, 2, HALF_PAST)).isTrue();
    }

    @Test
    void is_used_up_when_as_many_were_sent_as_it_allows() {
        assertThat(quota.take(DOCTOR, 2, HALF_PAST)).isFalse();
        assertThat(quota.take(DOCTOR, 3, HALF_PAST)).isTrue();
    }

    @Test
    void forgets_each_after_an_hour() {
        assertThat(quota.take(DOCTOR, 2, NOON.plusSeconds(3_599))).isFalse();
        assertThat(quota.take(DOCTOR, 1, NOON.plusSeconds(3_600))).isFalse();
        assertThat(quota.take(DOCTOR, 2, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void is_everybodys_own() {
        assertThat(quota.take("899700001029", 1, NOON)).isTrue();
    }

    @Test
    void what_did_not_go_out_does_not_count() {
        quota.uncount(DOCTOR, HALF_PAST, HALF_PAST);
        assertThat(quota.take(DOCTOR, 1, HALF_PAST)).isFalse();
        quota.uncount(DOCTOR, NOON, HALF_PAST);
        assertThat(quota.take(DOCTOR, 1, HALF_PAST)).isTrue();
        assertThat(quota.take(DOCTOR, 1, HALF_PAST)).isFalse();
    }

    @Test
    void allows_no_more_to_who_asks_many_times_at_once() throws Exception {
        for (int round = 0; round < 200; round++) {
            var who = "stranger " + round;
            var taken = Races.of(16, i -> () -> quota.take(who, 3, NOON));
            assertThat(taken).filteredOn(it -> it).hasSize(3);
        }
    }

    @Test
    void what_was_sent_in_a_future_from_which_the_clock_came_back_does_not_count() {
        var later = NOON.plus(Duration.ofDays(30));
        assertThat(quota.take("899700001029", 1, later)).isTrue();
        assertThat(quota.take("899700001029", 1, NOON)).isTrue();
    }
}
