package dev.ecps.idp.oidc.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.oidc.authorization.AuthorizationCodes.Code;
import dev.ecps.idp.oidc.authorization.check.ResponseMode;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.time.TestClock;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorizationCodesTest {
    private static final String CALLBACK = "http://localhost:8081/callback";

    private final TestClock clock = new TestClock();
    private final AuthorizationCodes codes =
            new AuthorizationCodes(TestSettings.defaults(AuthorizationConfig.class), clock, TestChance.seeded());

    private String issued() {
        var request = new AuthorizationRequest(
                "sara",
                "SARA",
                CALLBACK,
                ResponseMode.QUERY,
                true,
                Set.of("openid"),
                Optional.empty(),
                "nonce",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        var now = clock.instant();
        var session = new Session("sid", new NationalId("899700001011"), AuthMode.MOBILE, "", now, now, Map.of());
        return codes.issue(request, session);
    }

    @Test
    void a_code_stands_for_what_it_was_issued_for() {
        var code = codes.redeem(issued()).orElseThrow();
        assertThat(code.session()).isEqualTo("sid");
        assertThat(code.client()).isEqualTo("sara");
        assertThat(code.redirectUri()).isEqualTo(CALLBACK);
        assertThat(code.nonce()).isEqualTo("nonce");
        assertThat(code.used()).isFalse();
        assertThat(code.expiresAt()).isEqualTo(clock.instant().plusSeconds(60));
    }

    @Test
    void a_second_use_finds_it_used() {
        var code = issued();
        codes.redeem(code);
        assertThat(codes.redeem(code)).map(Code::used).contains(true);
    }

    @Test
    void what_is_remembered_of_a_used_one_still_names_session_and_client() {
        var code = issued();
        codes.redeem(code);
        var remembered = codes.redeem(code).orElseThrow();
        assertThat(remembered.session()).isEqualTo("sid");
        assertThat(remembered.client()).isEqualTo("sara");
    }

    @Test
    void a_second_use_is_noted_as_a_replay() {
        var code = issued();
        codes.redeem(code);
        assertThat(codes.replayed(code)).isFalse();
        codes.redeem(code);
        assertThat(codes.replayed(code)).isTrue();
    }

    @Test
    void of_many_uses_at_once_one_finds_it_unused() throws Exception {
        for (int round = 0; round < 50; round++) {
            var code = issued();
            var found = Races.of(8, i -> () -> codes.redeem(code).orElseThrow());
            assertThat(found).filteredOn(each -> !each.used()).hasSize(1);
        }
    }

    @Test
    void a_replay_is_noticed_for_half_an_hour() {
        var code = issued();
        codes.redeem(code);
        clock.advance(Duration.ofMinutes(30));
        assertThat(codes.redeem(code)).map(Code::used).contains(true);
        clock.advance(Duration.ofMinutes(1));
        assertThat(codes.redeem(code)).isEmpty();
    }

    @Test
    void nobody_knows_a_code_that_was_not_issued() {
        assertThat(codes.redeem("nonsense")).isEmpty();
    }
}
