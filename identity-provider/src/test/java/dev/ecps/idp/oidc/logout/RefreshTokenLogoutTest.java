package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static dev.ecps.idp.walk.Answers.isRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Logout with a refresh token, Keycloak's own way: POST with the client's credentials. */
@QuarkusTest
class RefreshTokenLogoutTest {
    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private String idToken;
    private String accessToken;
    private String refreshToken;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        var tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), HOSPITAL_PHARMACIST)));
        idToken = tokens.path("id_token");
        accessToken = tokens.path("access_token");
        refreshToken = tokens.path("refresh_token");
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private void isLoggedIn(boolean expected) {
        assertThat(RelyingParty.userinfo(accessToken).statusCode()).isEqualTo(expected ? 200 : 401);
    }

    private Response post(RelyingParty client, Map<String, String> more) {
        return given().formParam("client_id", client.id())
                .formParam("client_secret", client.secret())
                .formParams(more)
                .post(Paths.LOGOUT);
    }

    @Test
    void a_refresh_token_ends_the_session_and_the_answer_is_204() {
        var answer = post(sara, Map.of("refresh_token", refreshToken));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.asString()).isEmpty();
        isLoggedIn(false);
    }

    @Test
    void the_secret_may_stand_in_the_header() {
        given().auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .formParam("refresh_token", refreshToken)
                .post(Paths.LOGOUT)
                .then()
                .statusCode(204);
        isLoggedIn(false);
    }

    @Test
    void a_second_time_is_answered_204_again() {
        post(sara, Map.of("refresh_token", refreshToken));
        assertThat(post(sara, Map.of("refresh_token", refreshToken)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void one_that_was_used_before_ends_the_session() {
        sara.refresh(refreshToken);
        assertThat(post(sara, Map.of("refresh_token", refreshToken)).statusCode())
                .isEqualTo(204);
        isLoggedIn(false);
    }

    @Test
    void one_that_has_expired_is_answered_204() {
        clock.advance(Duration.ofHours(5));
        assertThat(post(sara, Map.of("refresh_token", refreshToken)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_target_and_a_hint_are_passed_over() {
        var answer = post(
                sara,
                Map.of(
                        "refresh_token",
                        refreshToken,
                        "id_token_hint",
                        "nonsense",
                        "post_logout_redirect_uri",
                        "http://evil.example"));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_none_ends_nothing() {
        for (var token : new String[] {"nonsense", idToken, accessToken, ""}) {
            isRefused(post(sara, Map.of("refresh_token", token)), 400, "invalid_grant", "Invalid refresh token");
        }
        isLoggedIn(true);
    }

    @Test
    void one_of_another_client_ends_nothing() {
        isRefused(
                post(RelyingParty.named("Autre"), Map.of("refresh_token", refreshToken)),
                400,
                "invalid_grant",
                "Invalid refresh token. Token client and authorized client don't match");
        isLoggedIn(true);
    }

    @Test
    void a_wrong_secret_ends_nothing() {
        isRefused(
                post(new RelyingParty(sara.id(), "wrong"), Map.of("refresh_token", refreshToken)),
                401,
                "unauthorized_client",
                "Invalid client or Invalid client credentials");
        isLoggedIn(true);
    }

    @Test
    void without_a_client_nothing_ends() {
        var answer = given().formParam("refresh_token", refreshToken).post(Paths.LOGOUT);
        isRefused(answer, 401, "invalid_client", "Invalid client or Invalid client credentials");
        isLoggedIn(true);
    }
}
