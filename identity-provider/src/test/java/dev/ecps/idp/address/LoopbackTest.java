package dev.ecps.idp.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {
    private record Configured(
            int port, String host, Path data, Optional<URI> issuer, Optional<URI> walletUrl, boolean separateHosts)
            implements AddressConfig {}

    private record Listening(int port) implements HttpServer {
        @Override
        public int getPort() {
            return port;
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create("http://localhost:" + port);
        }
    }

    private static Addresses addresses(int port, String host, int drawn, Optional<URI> issuer) {
        return new Addresses(
                new Configured(port, host, Path.of("data"), issuer, Optional.empty(), true), new Listening(drawn));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "'::', http://localhost:8080",
        "192.0.2.7, http://192.0.2.7:8080",
        "'::1', http://[::1]:8080"
    })
    void the_loopback_is_where_the_server_listens(String host, String loopback) {
        assertThat(addresses(8080, host, 8080, Optional.empty()).loopback()).isEqualTo(loopback);
    }

    @Test
    void the_loopback_does_not_care_for_public_names() {
        var issuer = Optional.of(URI.create("https://auth.psc.test/auth/realms/esante-wallet"));
        assertThat(addresses(8080, "localhost", 8080, issuer).loopback()).isEqualTo("http://localhost:8080");
    }

    @Test
    void a_port_that_was_drawn_stands_in_every_address() {
        var addresses = addresses(0, "localhost", 41234, Optional.empty());
        assertThat(addresses.loopback()).isEqualTo("http://localhost:41234");
        assertThat(addresses.wallet()).isEqualTo("http://localhost:41234");
        assertThat(addresses.issuer()).isEqualTo("http://localhost:41234/auth/realms/esante-wallet");
    }

    @Test
    void before_the_server_listens_the_configured_port_stands_for_it() {
        assertThat(addresses(8080, "localhost", -1, Optional.empty()).wallet()).isEqualTo("http://localhost:8080");
    }
}
