package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NURSE;
import static dev.ecps.idp.walk.Answers.isRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshGrantTest {
    private static final String CUT = "Session doesn't have required client";

    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private Response tokens;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), NURSE)));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static String refreshToken(Response answer) {
        return answer.path("refresh_token");
    }

    private static void isInvalidGrant(Response response, String description) {
        isRefused(response, 400, "invalid_grant", description);
    }

    @Test
    void gives_new_tokens_of_the_same_session() {
        var next = sara.refresh(refreshToken(tokens));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.<String>path("session_state")).isEqualTo(tokens.path("session_state"));
        assertThat(next.<String>path("scope")).isEqualTo(tokens.path("scope"));
        assertThat(refreshToken(next)).isNotEqualTo(refreshToken(tokens));
        assertThat(RelyingParty.userinfo(next.path("access_token")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keeps_a_session_alive_that_would_have_ended() {
        clock.advance(Duration.ofMinutes(20));
        var next = sara.refresh(refreshToken(tokens));
        clock.advance(Duration.ofMinutes(20));
        assertThat(sara.refresh(refreshToken(next)).statusCode()).isEqualTo(200);
    }

    @Test
    void promises_less_than_thirty_minutes_when_the_session_ends_before() {
        var last = tokens;
        for (int i = 0; i < 9; i++) {
            clock.advance(Duration.ofMinutes(25));
            last = sara.refresh(refreshToken(last));
        }
        assertThat(last.<Integer>path("refresh_expires_in")).isBetween(14 * 60, 15 * 60);
        clock.advance(Duration.ofMinutes(16));
        isInvalidGrant(sara.refresh(refreshToken(last)), "Token is not active");
    }

    @Test
    void without_a_token_is_refused() {
        var sent = sara.token(Map.of("grant_type", "refresh_token"));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.<String>path("error")).isEqualTo("invalid_request");
    }

    @Test
    void of_what_is_no_refresh_token_is_refused() {
        isInvalidGrant(sara.refresh("nonsense"), "Invalid refresh token");
        isInvalidGrant(sara.refresh(tokens.path("access_token")), "Invalid refresh token");
        isInvalidGrant(sara.refresh(tokens.path("id_token")), "Invalid refresh token");
        var parts = refreshToken(tokens).split("\\.");
        isInvalidGrant(sara.refresh(parts[0] + "." + parts[1] + "."), "Invalid refresh token");
    }

    @Test
    void after_thirty_minutes_is_refused() {
        clock.advance(Duration.ofMinutes(30));
        isInvalidGrant(sara.refresh(refreshToken(tokens)), "Token is not active");
    }

    @Test
    void by_another_client_is_refused_and_harms_nobody() {
        isInvalidGrant(
                RelyingParty.named("eRPPS").refresh(refreshToken(tokens)),
                "Invalid refresh token. Token client and authorized client don't match");
        assertThat(sara.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void after_logout_is_refused() {
        given().queryParam("id_token_hint", tokens.<String>path("id_token")).get(Paths.LOGOUT);
        isInvalidGrant(sara.refresh(refreshToken(tokens)), "Session not active");
    }

    @Test
    void of_a_used_token_is_refused_and_the_client_is_out_of_the_session() {
        var next = sara.refresh(refreshToken(tokens));
        isInvalidGrant(sara.refresh(refreshToken(tokens)), "Maximum allowed refresh token reuse exceeded");
        isInvalidGrant(sara.refresh(refreshToken(next)), CUT);
        assertThat(RelyingParty.userinfo(next.path("access_token")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void twice_at_once_works_once_and_logs_the_user_out() throws Exception {
        var answers = Races.of(2, i -> () -> sara.refresh(refreshToken(tokens)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 400);
        var winner = answers.stream().filter(each -> each.statusCode() == 200).findFirst();
        isInvalidGrant(sara.refresh(refreshToken(winner.orElseThrow())), CUT);
    }

    private Response refreshFor(String scope) {
        return sara.token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken(tokens), "scope", scope));
    }

    @Test
    void for_less_gives_an_access_token_for_less_and_a_refresh_token_for_all() {
        var less = refreshFor("openid identity");
        assertThat(less.statusCode()).isEqualTo(200);
        assertThat(less.<String>path("scope")).isEqualTo("openid identity");
        assertThat(sara.refresh(refreshToken(less)).<String>path("scope"))
                .isEqualTo("openid profile scope_all identity");
    }

    @Test
    void for_more_than_was_granted_gives_what_was_granted() {
        assertThat(refreshFor("openid scope_all phone").<String>path("scope")).isEqualTo("openid scope_all");
    }

    @Test
    void for_less_than_openid_gives_no_ID_token() {
        assertThat(refreshFor("scope_all").<String>path("id_token")).isNull();
    }

    @Test
    void for_a_scope_that_nobody_knows_is_refused_and_burns_nothing() {
        var refused = refreshFor("openid nonsense");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("error")).isEqualTo("invalid_scope");
        assertThat(refused.<String>path("error_description")).isEqualTo("Invalid scopes: openid nonsense");
        assertThat(sara.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }
}
