package dev.ecps.idp.oidc.authorization.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static final Parameters BARE = new Parameters(Map.of(
            "client_id", List.of("sara"), "login_hint", List.of("899700001078"), "code_challenge", List.of("x")));

    private static final Parameters GOOD =
            new Parameters(Map.of("state", List.of("secret"), "nonce", List.of("n"), "acr_values", List.of("eidas1")));

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
    private final Advice advice = new Advice();

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
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("sara", "acr_values=eidas1", "strict");
        assertThat(lines.get(1)).contains("sends no nonce");
        assertThat(lines.get(2)).contains("sends no state");
    }

    @Test
    void each_client_is_told() {
        advice.look("sara", BARE);
        advice.look("erpps", BARE);
        assertThat(lines).hasSize(6);
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
}
