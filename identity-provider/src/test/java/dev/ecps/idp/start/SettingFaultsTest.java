package dev.ecps.idp.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.address.AddressConfig;
import dev.ecps.idp.oidc.client.ClientConfig;
import dev.ecps.idp.oidc.client.ClientsConfig;
import dev.ecps.idp.profile.ProfileConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults in the settings, as the library throws them and as the provider tells them. */
class SettingFaultsTest {
    private static String told(Class<?> room, String setting, String value) {
        return Provider.reason(new RuntimeException(
                "Failed to start", catchThrowable(() -> TestSettings.of(room, Map.of(setting, value)))));
    }

    @Test
    void a_number_that_is_none() {
        assertThat(told(AddressConfig.class, "ecps.port", "abc"))
                .isEqualTo("The setting ecps.port is \"abc\"; it must be a whole number.");
    }

    @Test
    void a_word_that_is_not_among_the_known_ones() {
        assertThat(told(ProfileConfig.class, "ecps.profile", "lax"))
                .matches("The setting ecps.profile is \"lax\"; it must be (strict or faithful|faithful or strict)\\.");
    }

    @Test
    void anything_else_that_is_of_the_wrong_form() {
        assertThat(told(ClientConfig.class, "ecps.client.assertion-life", "soon"))
                .isEqualTo("The setting ecps.client.assertion-life is \"soon\"; it must be of the form that"
                        + " docs/settings.md tells.");
    }

    @Test
    void a_setting_that_is_empty() {
        assertThat(told(AddressConfig.class, "ecps.port", ""))
                .isEqualTo("The setting ecps.port is empty; give it a value, or leave it out.");
    }

    @Test
    void a_setting_that_is_misspelt() {
        assertThat(told(AddressConfig.class, "ecps.prot", "1"))
                .isEqualTo("There is no setting ecps.prot; docs/settings.md lists all.");
    }

    @Test
    void a_setting_that_is_missing() {
        assertThat(told(ClientsConfig.class, "ecps.clients.x.secret", "y"))
                .isEqualTo("The setting ecps.clients.x.redirect-uris is missing; docs/settings.md lists all.");
    }
}
