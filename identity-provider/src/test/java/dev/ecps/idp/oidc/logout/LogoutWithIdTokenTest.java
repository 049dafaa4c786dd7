package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logout with {@code id_token_hint}. */
@QuarkusTest
class LogoutWithIdTokenTest extends LogoutCalls {
    @Nested
    class With_an_ID_token {
        @Test
        void a_browser_is_sent_back_with_its_state() {
            var sent = leave(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", CALLBACK, "state", STATE));
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.header("Location")).startsWith(CALLBACK + "?state=");
            assertThat(Login.query(URI.create(sent.header("Location")))).containsExactly(Map.entry("state", STATE));
            assertThat(browser.cookies()).doesNotContainKey("ECPS_SESSION");
            isLoggedIn(false);
        }

        @Test
        void of_another_browser_this_browser_stays_logged_in() {
            var elsewhere = new TestBrowser();
            var tokens = sara.redeem(Login.code(Login.through(elsewhere, sara.request(), HOSPITAL_PHARMACIST)));
            leave(Map.of("id_token_hint", tokens.path("id_token")));
            isLoggedIn(true);
        }

        @Test
        void a_browser_without_a_target_gets_a_page() {
            isPage(leave(Map.of("id_token_hint", idToken)), 200, "Vous êtes déconnecté.");
            isLoggedIn(false);
        }

        @Test
        void a_server_ends_the_session_by_GET() {
            given().queryParam("id_token_hint", idToken)
                    .get(Paths.LOGOUT)
                    .then()
                    .statusCode(200);
            isLoggedIn(false);
        }

        @Test
        void a_server_ends_the_session_by_POST_without_authentication() {
            given().formParam("id_token_hint", idToken)
                    .post(Paths.LOGOUT)
                    .then()
                    .statusCode(200);
            isLoggedIn(false);
        }

        @Test
        void that_has_expired_the_session_ends_all_the_same() {
            clock.advance(Duration.ofMinutes(10));
            isPage(leave(Map.of("id_token_hint", idToken)), 200, "Vous êtes déconnecté.");
            isLoggedIn(false);
        }

        @Test
        void of_an_ended_session_nothing_is_wrong() {
            leave(Map.of("id_token_hint", idToken));
            var again = leave(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", CALLBACK));
            assertThat(again.statusCode()).isEqualTo(302);
            assertThat(again.header("Location")).isEqualTo(CALLBACK);
        }

        @Test
        void that_is_none_nothing_ends() {
            for (var hint : new String[] {"nonsense", accessToken}) {
                isPage(leave(Map.of("id_token_hint", hint)), 400, "Invalid parameter: id_token_hint");
            }
            isLoggedIn(true);
        }

        @Test
        void beside_another_client_id_nothing_ends() {
            var other = RelyingParty.named("Autre");
            isPage(
                    leave(Map.of("id_token_hint", idToken, "client_id", other.id())),
                    400,
                    "Invalid parameter: id_token_hint");
            isLoggedIn(true);
        }

        @Test
        void beside_its_own_client_id_the_session_ends() {
            isPage(leave(Map.of("id_token_hint", idToken, "client_id", sara.id())), 200, "Vous êtes déconnecté.");
            isLoggedIn(false);
        }

        @Test
        void the_first_of_a_repeated_parameter_counts() {
            var query = RelyingParty.query(
                    Map.of("id_token_hint", idToken, "post_logout_redirect_uri", CALLBACK, "state", "one"));
            var sent = browser.get(Paths.LOGOUT + "?" + query + "&state=two&id_token_hint=nonsense"
                    + "&post_logout_redirect_uri=http://evil.example");
            assertThat(sent.header("Location")).isEqualTo(CALLBACK + "?state=one");
        }

        @Test
        void an_empty_state_does_not_come_back() {
            var sent = leave(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", CALLBACK, "state", ""));
            assertThat(sent.header("Location")).isEqualTo(CALLBACK);
        }

        @Test
        void the_page_speaks_the_language_the_service_asks_for() {
            isPage(leave(Map.of("id_token_hint", idToken, "ui_locales", "en")), 200, "You are logged out.");
        }

        @Test
        void a_server_that_wants_JSON_is_answered_2xx_too() {
            given().accept("application/json")
                    .formParam("id_token_hint", idToken)
                    .post(Paths.LOGOUT)
                    .then()
                    .statusCode(200);
            isLoggedIn(false);
        }

        @Test
        void in_the_query_of_a_POST_is_not_read() {
            given().queryParam("id_token_hint", idToken)
                    .formParam("state", "s")
                    .post(Paths.LOGOUT)
                    .then()
                    .statusCode(200);
            isLoggedIn(true);
        }

        @Test
        void the_cookies_are_taken_back() {
            assertThat(browser.cookies()).containsKeys("ECPS_SESSION", "ECPS_STATUS");
            leave(Map.of("id_token_hint", idToken));
            assertThat(browser.cookies()).doesNotContainKeys("ECPS_SESSION", "ECPS_STATUS");
        }

        @Test
        void of_one_person_another_person_stays_logged_in() {
            var midwife = new TestBrowser();
            var tokens = sara.redeem(Login.code(Login.through(midwife, sara.request(), MIDWIFE)));
            leave(Map.of("id_token_hint", tokens.path("id_token")));
            isLoggedIn(true);
            assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void the_old_parameter_redirect_uri_is_not_understood() {
            isPage(leave(Map.of("id_token_hint", idToken, "redirect_uri", CALLBACK)), 200, "Vous êtes déconnecté.");
        }

        @ParameterizedTest
        @ValueSource(strings = {CALLBACK + "/", "http://evil.example", "javascript:alert(1)"})
        void to_a_foreign_target_nothing_ends(String target) {
            var sent = leave(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", target));
            isPage(sent, 400, "Invalid redirect uri");
            assertThat(sent.header("Location")).isNull();
            isLoggedIn(true);
        }
    }
}
