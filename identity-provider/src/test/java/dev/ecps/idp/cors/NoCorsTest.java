package dev.ecps.idp.cors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoCorsTest {
    private static final Logger LOG = Logger.getLogger(NoCors.class.getName());

    private final String origin = "http://" + UUID.randomUUID() + ".example";
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line instanceof ExtLogRecord full ? full.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(ear);
    }

    private RequestSpecification script() {
        return given().header("Origin", origin);
    }

    private Response preflight(String path) {
        return script().header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options(path);
    }

    private static void allowsNothing(Response answer) {
        assertThat(answer.headers().asList())
                .extracting(Header::getName)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Paths.TOKEN,
                Paths.USERINFO,
                Paths.JWKS,
                Paths.LOGOUT,
                Paths.AUTHORIZATION,
                Paths.WELL_KNOWN + "/wallet-openid-configuration",
                "/login",
                "/ecps/activations",
                "/sandbox/api/time",
                "/nowhere"
            })
    void a_preflight_is_answered_without_any_permission(String path) {
        var answer = preflight(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
        allowsNothing(answer);
    }

    @Test
    void the_log_says_once_that_it_is_by_design_and_what_to_do() {
        for (int i = 0; i < 5; i++) preflight(Paths.TOKEN);
        assertThat(told)
                .singleElement()
                .asString()
                .contains(origin, "by design", "PSC", "secret", "from your server")
                .doesNotContain("\n");
    }

    @Test
    void a_script_that_needs_no_preflight_is_told_of_and_gets_no_permission_either() {
        var answer = script().header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Site", "cross-site")
                .get(Paths.WELL_KNOWN + "/wallet-openid-configuration");
        assertThat(answer.statusCode()).isEqualTo(200);
        allowsNothing(answer);
        assertThat(told).hasSize(1);
    }

    @Test
    void an_OPTIONS_request_that_is_no_preflight_is_not_told_of() {
        allowsNothing(script().options(Paths.TOKEN));
        assertThat(told).isEmpty();
    }

    @Test
    void a_page_of_ours_is_not_told_of() {
        given().header("Origin", "http://localhost")
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Site", "same-origin")
                .get("/sandbox/api/time");
        assertThat(told).isEmpty();
    }
}
