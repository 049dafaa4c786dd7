package dev.ecps.phone.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void none_are_zero() {
        assertThat(latencies.percentile(99)).isZero();
    }

    @Test
    void half_of_them_and_ninety_nine_of_a_hundred() {
        for (int i = 1; i <= 100; i++) latencies.add(Duration.ofMillis(i));
        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(100)).isEqualTo(100);
    }

    @Test
    void what_takes_longer_than_a_minute_counts_as_a_minute() {
        latencies.add(Duration.ofHours(1));
        assertThat(latencies.percentile(50)).isEqualTo(60_000);
    }
}
