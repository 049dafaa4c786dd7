package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A class that travels in time, with a setting of its own. */
@EcpsSimulator(ownProvider = true, settings = "ecps.profile=strict")
class OwnProviderTest {
    @Test
    void the_clock_moves_the_whole_provider_and_comes_back(Ecps ecps) {
        ecps.clock().advance(Duration.ofDays(1));
        assertThat(ecps.clock().now()).isAfter(Instant.now().plus(Duration.ofHours(23)));

        ecps.clock().backToNow();
        assertThat(ecps.clock().now()).isBefore(Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void the_settings_of_the_annotation_are_the_providers(Ecps ecps) {
        // Strict wants PKCE, and says so at the redirect URI
        assertThatThrownBy(() -> new Browser().open(ecps.client().authorizationRequest()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("error=invalid_request");
    }
}
