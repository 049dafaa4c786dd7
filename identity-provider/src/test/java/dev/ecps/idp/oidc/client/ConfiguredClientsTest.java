package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.TestSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredClientsTest {
    private static final String PREFIX = "ecps.clients.\"my-app\".";

    private static Client client(Map<String, String> settings) {
        var given = new HashMap<String, String>();
        settings.forEach((name, value) -> given.put(PREFIX + name, value));
        return ConfiguredClients.in(TestSettings.of(ClientsConfig.class, given)).get("my-app");
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(Map.of("secret", "s", "redirect-uris", "http://localhost:3000/cb"));
        settings.put(name, value);
        return settings;
    }

    @Test
    void a_client_has_what_its_settings_say() {
        var client = client(Map.of(
                "certificate-dn", "CN=my-app,C=FR",
                "redirect-uris", "http://localhost:3000/cb,{wallet}/demo",
                "backchannel-logout-uri", "http://localhost:3000/back",
                "backchannel-logout-session-required", "true",
                "frontchannel-logout-uri", "http://localhost:3000/front",
                "ciba", "false"));
        assertThat(client.credential().method()).isEqualTo(Credential.Method.TLS_CLIENT_AUTH);
        assertThat(client.name()).isEqualTo("my-app");
        assertThat(client.backchannelLogoutUri()).contains(URI.create("http://localhost:3000/back"));
        assertThat(client.logoutNotices().backchannel().orElseThrow().sessionRequired())
                .isTrue();
        assertThat(client.frontchannelLogoutUri()).contains(URI.create("http://localhost:3000/front"));
        assertThat(client.logoutNotices().frontchannel().orElseThrow().sessionRequired())
                .isFalse();
        assertThat(client.ciba().allowed()).isFalse();
        assertThat(client.isPublic()).isFalse();
    }

    @Test
    void a_client_that_says_so_is_public() {
        var client = client(Map.of("public", "true", "redirect-uris", "http://localhost:3000/cb"));
        assertThat(client.isPublic()).isTrue();
        assertThat(client.ciba().allowed()).isTrue();
        assertThat(client.backchannelLogoutUri()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redirect-uris | /cb",
                "redirect-uris | http://localhost/cb#x",
                "redirect-uris | wallet}/cb",
                "post-logout-redirect-uris | javascript:alert(1)",
                "backchannel-logout-uri | localhost:3000/back",
                "frontchannel-logout-uri | {wallet}/front"
            })
    void a_URI_that_is_none_stops_the_start_and_is_named(String setting, String value) {
        assertThatThrownBy(() -> client(with(setting, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PREFIX + setting)
                .hasMessageContaining("absolute http or https URI");
    }

    @Test
    void a_client_of_the_house_needs_no_setting_and_its_name_is_taken() {
        var own = new Client("my-app", "Ours", Credential.ofSecret("drawn"), List.of("{wallet}/ours"));
        var none = TestSettings.of(ClientsConfig.class, Map.of());
        assertThat(ConfiguredClients.in(none, List.of(() -> List.of(own)))).containsOnly(Map.entry("my-app", own));

        var same = TestSettings.of(
                ClientsConfig.class,
                Map.of(PREFIX + "secret", "s", PREFIX + "redirect-uris", "http://localhost:3000/cb"));
        assertThatThrownBy(() -> ConfiguredClients.in(same, List.of(() -> List.of(own))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ecps.clients.\"my-app\"");
    }

    @Test
    void a_client_with_two_credentials_or_none_stops_the_start() {
        assertThatThrownBy(() -> client(with("public", "true")))
                .hasMessageContaining("exactly one")
                .hasMessageContaining("it has 2");
        assertThatThrownBy(() -> client(Map.of("redirect-uris", "http://localhost:3000/cb")))
                .hasMessageContaining("\"my-app\"")
                .hasMessageContaining("it has 0");
    }

    @Test
    void a_name_or_keys_that_can_not_be_read_stop_the_start() {
        assertThatThrownBy(
                        () -> client(Map.of("certificate-dn", "my-app", "redirect-uris", "http://localhost:3000/cb")))
                .hasMessageContaining(PREFIX + "certificate-dn");
        assertThatThrownBy(() -> client(Map.of("jwks", "{}", "redirect-uris", "http://localhost:3000/cb")))
                .hasMessageContaining(PREFIX + "jwks");
    }

    @Test
    void no_secret_is_told() {
        assertThat(client(with("name", "App")).toString())
                .doesNotContain("secret")
                .contains("my-app");
        assertThat(Credential.ofSecret("hunter2").kept()).doesNotContain("hunter2");
    }
}
