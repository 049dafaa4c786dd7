package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.provider.ProviderProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A provider that runs already. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ProviderUrlTest {
    @AfterEach
    void forget() {
        System.clearProperty("ecps.provider.url");
    }

    @Test
    void is_used_and_goes_on_without_what_the_class_had_there() {
        try (var running = Ecps.with().ownProvider().start()) {
            System.setProperty("ecps.provider.url", running.provider().toString());

            var guest = Ecps.start();
            assertThat(guest.provider().getPort()).isEqualTo(running.provider().getPort());
            assertThat(guest.login(guest.client().authorizationRequest()).getQuery())
                    .contains("code=");
            guest.close();

            assertThat(ProviderProcess.answers(running.provider())).isTrue();
            assertThatThrownBy(
                            () -> running.sandbox().mailOf(guest.practitioner().nationalId()))
                    .hasMessageContaining("does not know");
            assertThatThrownBy(() -> running.sandbox().forget(guest.client().id()))
                    .hasMessageContaining("404");
        }
    }

    @Test
    void that_does_not_run_is_told_with_the_way_out() {
        System.setProperty("ecps.provider.url", "http://localhost:" + ProviderProcess.freePort());

        assertThatThrownBy(Ecps::start)
                .isInstanceOf(Failed.class)
                .hasMessageContaining("ECPS_PROVIDER_URL")
                .hasMessageContaining("Nobody answers")
                .hasMessageContaining("take the setting away");
    }

    @Test
    void that_is_no_address_is_told_as_such() {
        System.setProperty("ecps.provider.url", "localhost:8080");

        assertThatThrownBy(Ecps::start)
                .isInstanceOf(Failed.class)
                .hasMessageContaining("must be http(s)://host[:port], not localhost:8080");
    }
}
