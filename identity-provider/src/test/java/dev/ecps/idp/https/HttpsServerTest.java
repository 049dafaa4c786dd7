package dev.ecps.idp.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.certificate.CertificateFolder;
import dev.ecps.idp.time.TestClock;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsServerTest {
    @TempDir
    Path folder;

    private HttpServerOptions options(Map<String, String> settings) {
        var given = new HashMap<>(
                Map.of("ecps.https.folder", folder.resolve("certificates").toString()));
        given.putAll(settings);
        var options = new HttpServerOptions();
        new HttpsServer(TestSettings.of(HttpsConfig.class, given), new TestClock()).customizeHttpsServer(options);
        return options;
    }

    private void stops(Map<String, String> settings, String... words) {
        assertThatThrownBy(() -> options(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void without_a_port_there_is_no_key_and_nothing_is_written() {
        assertThat(options(Map.of()).getKeyCertOptions()).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void with_a_port_the_test_authority_issues_the_certificate_and_client_certificates_are_asked_for() {
        var options = options(Map.of("ecps.https.port", "8443"));
        assertThat(options.getPort()).isEqualTo(8443);
        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.REQUEST);
        assertThat(folder.resolve("certificates/ca.pem")).isRegularFile();
        assertThat(folder.resolve("certificates/server.pem")).isRegularFile();
    }

    @Test
    void with_own_files_nothing_else_is_written() throws Exception {
        var own = new CertificateFolder(folder);
        own.server(new TestClock().instant());
        var options = options(Map.of(
                "ecps.https.port", "8443",
                "ecps.https.certificate", own.certificateFile("server").toString(),
                "ecps.https.key", own.keyFile("server").toString(),
                "ecps.https.client-ca", own.authorityFile().toString()));
        assertThat(options.getKeyCertOptions()).isNotNull();
        assertThat(folder.resolve("certificates")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void a_port_that_is_none_stops_the_start(String port) {
        stops(Map.of("ecps.https.port", port), "ecps.https.port");
    }

    @Test
    void a_certificate_without_its_key_stops_the_start_and_so_does_a_key_without_its_certificate() {
        stops(Map.of("ecps.https.port", "0", "ecps.https.certificate", "x.pem"), "ecps.https.key is missing");
        stops(Map.of("ecps.https.port", "0", "ecps.https.key", "x.pem"), "ecps.https.certificate is missing");
    }

    @Test
    void the_key_of_another_certificate_stops_the_start() throws Exception {
        var own = new CertificateFolder(folder);
        own.server(new TestClock().instant());
        stops(
                Map.of(
                        "ecps.https.port", "0",
                        "ecps.https.certificate", own.certificateFile("server").toString(),
                        "ecps.https.key", own.keyFile("ca").toString()),
                "ecps.https.key",
                "another certificate");
    }

    @Test
    void a_file_that_is_missing_or_no_PEM_stops_the_start_and_is_named_without_its_content() throws Exception {
        var text = Files.writeString(
                folder.resolve("text.pem"), "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n");
        var given = new HashMap<>(Map.of("ecps.https.port", "0", "ecps.https.client-ca", "nowhere.pem"));
        stops(given, "ecps.https.client-ca", "nowhere.pem", "can't be read");
        given.put("ecps.https.client-ca", text.toString());
        assertThatThrownBy(() -> options(given))
                .hasMessageContaining("text.pem")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }
}
