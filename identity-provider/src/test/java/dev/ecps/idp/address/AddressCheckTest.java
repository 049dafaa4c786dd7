package dev.ecps.idp.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.selfcheck.Line;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressCheckTest {
    private static final HttpServer NOT_YET = new HttpServer() {
        @Override
        public int getPort() {
            return -1;
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
            throw new UnsupportedOperationException();
        }
    };

    private static List<Line> lines(Map<String, String> settings) {
        return new AddressCheck(new Addresses(TestSettings.of(AddressConfig.class, settings), NOT_YET)).lines();
    }

    private static List<String> warnings(Map<String, String> settings) {
        return lines(settings).stream()
                .filter(Line::warns)
                .map(line -> line.what() + ": " + line.says() + " " + line.remedy())
                .toList();
    }

    private static Map<String, String> names(String issuer, String wallet) {
        return Map.of("ecps.issuer", issuer + Addresses.REALM, "ecps.wallet-url", wallet);
    }

    @Test
    void the_defaults_are_told_and_give_no_cause_for_warning() {
        assertThat(warnings(Map.of())).isEmpty();
        assertThat(lines(Map.of()))
                .contains(
                        Line.fact("Issuer", "http://localhost:8080/auth/realms/esante-wallet"),
                        Line.fact("Authorization", "http://localhost:8080/auth"));
    }

    @Test
    void two_https_names_give_none_either() {
        assertThat(warnings(names("https://auth.psc.test", "https://wallet.psc.test")))
                .isEmpty();
    }

    @Test
    void plain_http_under_a_public_name_is_warned_of_for_each() {
        assertThat(warnings(names("http://auth.psc.test", "http://wallet.psc.test")))
                .hasSize(2)
                .allMatch(line -> line.contains("in the clear"));
    }

    @Test
    void a_local_port_that_nobody_listens_on_is_warned_of() {
        assertThat(warnings(names("http://localhost:9090", "http://localhost:8080")))
                .singleElement()
                .asString()
                .contains("ecps.issuer")
                .contains("9090")
                .contains("ecps.port=9090");
    }

    @Test
    void https_for_one_of_the_two_is_warned_of() {
        assertThat(warnings(names("https://auth.psc.test", "http://localhost:8080")))
                .singleElement()
                .asString()
                .contains("same scheme");
    }

    @Test
    void an_address_for_listening_is_no_address_to_be_sent_to() {
        assertThat(warnings(names("http://0.0.0.0:8080", "http://[::]:8080")))
                .filteredOn(line -> line.contains("is for listening"))
                .hasSize(2);
    }
}
