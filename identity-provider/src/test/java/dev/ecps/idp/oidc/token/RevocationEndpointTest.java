package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static dev.ecps.idp.walk.Answers.isRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.Races;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevocationEndpointTest {
    @Inject
    TravellingClock clock;

    @Inject
    RevokedRows rows;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;
    private Response tokens;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        tokens = sara.redeem(Login.code(Login.through(browser, sara.request(), SIX_SITES)));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static Response revoke(RelyingParty caller, String token) {
        return given().auth()
                .preemptive()
                .basic(caller.id(), caller.secret())
                .formParam("token", token)
                .post(Paths.REVOCATION);
    }

    private static void isDone(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
    }

    private boolean active(String token) {
        return given().auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .formParam("token", token)
                .post(Paths.INTROSPECTION)
                .path("active");
    }

    private static int userinfo(Response tokens) {
        return RelyingParty.userinfo(tokens.path("access_token")).statusCode();
    }

    @Nested
    class Of_an_access_token {
        @Test
        void makes_this_one_useless_at_once_and_no_other() {
            var next = sara.refresh(tokens.path("refresh_token"));
            assertThat(userinfo(tokens)).isEqualTo(200);

            isDone(revoke(sara, tokens.path("access_token")));

            var refused = RelyingParty.userinfo(tokens.path("access_token"));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).contains("Token verification failed");
            assertThat(active(tokens.path("access_token"))).isFalse();
            assertThat(userinfo(next)).isEqualTo(200);
            assertThat(sara.refresh(next.path("refresh_token")).statusCode()).isEqualTo(200);
        }

        @Test
        void may_be_repeated_even_by_many_at_once() throws Exception {
            var answers = Races.of(4, i -> () -> revoke(sara, tokens.path("access_token")));
            assertThat(answers).allSatisfy(RevocationEndpointTest::isDone);
            isDone(revoke(sara, tokens.path("access_token")));
        }

        @Test
        void that_has_expired_needs_nothing_however_often() {
            isDone(revoke(sara, tokens.path("access_token")));
            clock.advance(Duration.ofSeconds(121));
            isDone(revoke(sara, tokens.path("access_token")));
            isDone(revoke(sara, tokens.path("access_token")));
        }

        @Test
        void that_can_not_be_remembered_is_refused_rather_than_said_to_be_done() {
            var narrow = new RevokedTokens(rows, clock, 1);
            narrow.add("first" + introspectedId(), clock.instant().plusSeconds(60));
            assertThatExceptionOfType(OAuthRefusal.class)
                    .isThrownBy(() -> narrow.add("second", clock.instant().plusSeconds(60)))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(503));
            assertThat(narrow.contains("second")).isFalse();
        }

        @Test
        void survives_a_restart() {
            isDone(revoke(sara, tokens.path("access_token")));
            var id = introspectedId();
            var afterRestart = new RevokedTokens(rows, clock);
            assertThat(afterRestart.contains(id)).isFalse();
            afterRestart.load(new io.quarkus.runtime.StartupEvent());
            assertThat(afterRestart.contains(id)).isTrue();
        }

        @Test
        void is_forgotten_when_the_token_has_expired_anyway() {
            isDone(revoke(sara, tokens.path("access_token")));
            clock.advance(Duration.ofSeconds(121));
            new RevokedTokens(rows, clock).load(new io.quarkus.runtime.StartupEvent());
            assertThat(rows.all()).doesNotContainKey(introspectedId());
        }

        private String introspectedId() {
            var payload = tokens.<String>path("access_token").split("\\.")[1];
            var json = new String(
                    java.util.Base64.getUrlDecoder().decode(payload), java.nio.charset.StandardCharsets.UTF_8);
            return io.restassured.path.json.JsonPath.from(json).getString("jti");
        }
    }

    @Nested
    class Of_a_refresh_token {
        @Test
        void ends_the_clients_part_in_the_session() {
            isDone(revoke(sara, tokens.path("refresh_token")));
            assertThat(userinfo(tokens)).isEqualTo(401);
            assertThat(active(tokens.path("access_token"))).isFalse();
            assertThat(sara.refresh(tokens.path("refresh_token")).<String>path("error"))
                    .isEqualTo("invalid_grant");
        }

        @Test
        void leaves_another_client_of_the_session_alone() {
            var other = RelyingParty.named("eRPPS");
            var code = Login.code(URI.create(
                    browser.get(RelyingParty.address(other.request())).header("Location")));
            var others = other.redeem(code);
            isDone(revoke(sara, tokens.path("refresh_token")));
            assertThat(userinfo(others)).isEqualTo(200);
            assertThat(sara.refresh(tokens.path("refresh_token")).<String>path("error_description"))
                    .isEqualTo("Session doesn't have required client");
        }

        @Test
        void ends_the_session_when_nobody_else_takes_part() {
            isDone(revoke(sara, tokens.path("refresh_token")));
            var silent = browser.get(RelyingParty.address(sara.request("prompt", "none")));
            assertThat(silent.header("Location")).contains("error=login_required");
        }

        @Test
        void once_more_tells_that_it_is_invalid() {
            isDone(revoke(sara, tokens.path("refresh_token")));
            isRefused(revoke(sara, tokens.path("refresh_token")), 200, "invalid_token", "Invalid token");
        }
    }

    @Nested
    class A_call {
        @Test
        void with_what_is_no_token_of_this_provider_is_answered_200_with_an_error() {
            for (var token : List.of("", "nonsense", "a.b.c")) {
                isRefused(revoke(sara, token), 200, "invalid_token", "Invalid token");
            }
        }

        @Test
        void with_an_ID_token_is_refused() {
            isRefused(revoke(sara, tokens.path("id_token")), 400, "unsupported_token_type", "Unsupported token type");
        }

        @Test
        void with_another_clients_token_is_refused_and_harms_nobody() {
            var other = RelyingParty.named("eRPPS");
            isRefused(revoke(other, tokens.path("access_token")), 400, "invalid_request", "Unmatching clients");
            isRefused(revoke(other, tokens.path("refresh_token")), 400, "invalid_request", "Unmatching clients");
            assertThat(userinfo(tokens)).isEqualTo(200);
        }

        @Test
        void without_a_token_is_refused() {
            var answer = given().auth()
                    .preemptive()
                    .basic(sara.id(), sara.secret())
                    .formParam("x", "y")
                    .post(Paths.REVOCATION);
            isRefused(answer, 400, "invalid_request", "Token not provided");
        }

        @Test
        void of_nobody_is_refused() {
            var answer = given().formParam("token", tokens.<String>path("access_token"))
                    .post(Paths.REVOCATION);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(userinfo(tokens)).isEqualTo(200);
        }
    }
}
