package dev.ecps.idp.oidc.authorization.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Credential;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import dev.ecps.idp.time.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final Parameters BARE = new Parameters(Map.of(
            "client_id", List.of("sara"), "login_hint", List.of("899700001078"), "code_challenge", List.of("x")));

    private static final Parameters GOOD = new Parameters(Map.of(
            "state",
            List.of("secret"),
            "nonce",
            List.of("n"),
            "acr_values",
            List.of("eidas1"),
            "scope",
            List.of("openid scope_all")));

    private final Logger log = Logger.getLogger(Advice.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            var text = line.getMessage();
            lines.add(line.getParameters() == null ? text : text.formatted(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final TestClock clock = new TestClock();
    private final Advice advice = advice(Map.of());

    private Advice advice(Map<String, String> profile) {
        return new Advice(TestSettings.of(ProfileConfig.class, profile), clock);
    }

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
    }

    @Test
    void a_client_is_told_once_what_its_requests_lack() {
        advice.look("sara", BARE);
        advice.look("sara", BARE);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("sara", "acr_values=eidas1", "strict");
        assertThat(lines.get(1)).contains("sends no nonce");
        assertThat(lines.get(2)).contains("sends no state");
        assertThat(lines.get(3)).contains("openid scope_all");
    }

    @Test
    void a_provider_that_is_strict_already_says_that_a_setting_lets_it_pass() {
        advice(Map.of("ecps.profile", "strict")).look("sara", BARE);
        assertThat(lines)
                .hasSize(4)
                .allMatch(line -> line.contains("a setting of yours"))
                .noneMatch(line -> line.contains("would refuse"));
    }

    @Test
    void each_client_is_told() {
        advice.look("sara", BARE);
        advice.look("erpps", BARE);
        assertThat(lines).hasSize(8);
    }

    @Test
    void a_good_request_leaves_no_line() {
        advice.look("sara", GOOD);
        assertThat(lines).isEmpty();
    }

    @Test
    void nothing_of_the_request_reaches_the_log() {
        advice.look("sara", BARE);
        assertThat(lines).noneMatch(line -> line.contains("899700001078"));
    }

    @Test
    void an_unknown_client_is_named_with_the_remedy_once_and_legibly() {
        var unknown = new Parameters(Map.of("client_id", List.of("nobody\nFATAL all is lost")));
        advice.lookAtRefused(Optional.empty(), unknown);
        advice.lookAtRefused(Optional.empty(), unknown);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .contains("nobody?FATAL", "/sandbox/api/clients")
                .doesNotContain("\n");
    }

    @Test
    void an_address_that_is_not_registered_is_told_beside_those_that_are_without_its_query() {
        var sara = new Client("sara", "SARA", Credential.none(), List.of("http://localhost:3000/cb"));
        advice.lookAtRefused(
                Optional.of(sara),
                new Parameters(Map.of("redirect_uri", List.of("http://localhost:3000/cb/?t=secret"))));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .contains("\"http://localhost:3000/cb/\"", "http://localhost:3000/cb")
                .doesNotContain("secret");
    }

    @Test
    void a_flood_of_faults_does_not_fill_the_log() {
        for (int i = 0; i < 1_000; i++) {
            advice.lookAtRefused(Optional.empty(), new Parameters(Map.of("client_id", List.of("nobody-" + i))));
        }
        assertThat(lines).hasSize(200);
    }
}
