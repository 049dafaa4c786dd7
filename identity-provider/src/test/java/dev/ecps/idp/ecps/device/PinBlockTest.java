package dev.ecps.idp.ecps.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a blocked e-CPS stays so. */
class PinBlockTest {
    private static final Instant BLOCKED = Instant.parse("2026-11-22T10:00:00Z");
    private static final DeviceRow ROW = new DeviceRow(
            "a-device-of-sixteen",
            "899700001011",
            "{}",
            "verifier",
            3,
            "phone",
            false,
            BLOCKED,
            BLOCKED.plus(Duration.ofDays(1_000)),
            Optional.empty(),
            Optional.of(BLOCKED));

    private static Device after(Duration time, Map<String, String> settings) {
        return ROW.toDevice(BLOCKED.plus(time), TestSettings.of(DeviceConfig.class, settings));
    }

    @Test
    void by_default_nothing_but_a_new_activation_ends_a_block() {
        assertThat(after(Duration.ofDays(999), Map.of()).blocked()).isTrue();
    }

    @Test
    void by_setting_it_ends_after_a_time_with_all_tries_given_back() {
        var settings = Map.of("ecps.device.pin-block", "PT30M");
        assertThat(after(Duration.ofMinutes(29), settings).blocked()).isTrue();
        var freed = after(Duration.ofMinutes(30), settings);
        assertThat(freed.blocked()).isFalse();
        assertThat(freed.pinTriesLeft()).isEqualTo(3);
    }
}
