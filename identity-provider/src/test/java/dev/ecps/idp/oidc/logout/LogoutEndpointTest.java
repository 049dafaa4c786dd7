package dev.ecps.idp.oidc.logout;

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
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogoutEndpointTest extends LogoutCalls {
    @Test
    void another_person_who_logs_in_with_this_browser_ends_the_session_before() {
        sara.redeem(Login.code(Login.through(browser, sara.request("prompt", "login"), MIDWIFE)));
        assertThat(RelyingParty.userinfo(accessToken).statusCode()).isEqualTo(401);
    }

    @Nested
    class Without_an_ID_token {
        @Test
        void the_user_is_asked_first_and_nothing_ends() {
            isPage(
                    leave(Map.of("client_id", sara.id(), "post_logout_redirect_uri", CALLBACK)),
                    200,
                    "Voulez-vous vous déconnecter");
            isLoggedIn(true);
        }

        @Test
        void the_users_consent_ends_the_session_and_leads_back() {
            var page = leave(Map.of("client_id", sara.id(), "post_logout_redirect_uri", CALLBACK, "state", STATE));
            var sent = browser.post(Paths.LOGOUT, form(page));
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(Login.query(URI.create(sent.header("Location")))).containsEntry("state", STATE);
            isLoggedIn(false);
        }

        @Test
        void a_forged_consent_asks_the_user_again() {
            isPage(leave(Map.of("confirmed", "true")), 200, "Voulez-vous vous déconnecter");
            isLoggedIn(true);
        }

        @Test
        void a_browser_that_is_not_logged_in_is_sent_back_at_once() {
            var sent = new TestBrowser()
                    .get(Paths.LOGOUT + "?"
                            + RelyingParty.query(Map.of("client_id", sara.id(), "post_logout_redirect_uri", CALLBACK)));
            assertThat(sent.statusCode()).isEqualTo(302);
            isLoggedIn(true);
        }

        @Test
        void and_without_client_a_target_is_refused() {
            isPage(leave(Map.of("post_logout_redirect_uri", CALLBACK)), 400, "Missing parameters: id_token_hint");
            isLoggedIn(true);
        }

        @Test
        void a_consent_by_GET_asks_the_user_again() {
            var page = browser.get(Paths.LOGOUT);
            isPage(leave(form(page)), 200, "Voulez-vous vous déconnecter");
            isLoggedIn(true);
        }

        @Test
        void a_form_of_another_site_which_brings_no_cookie_is_sent_where_the_cookie_is() {
            var sent = given().redirects()
                    .follow(false)
                    .header("Origin", "https://service.example")
                    .formParams(Map.of("client_id", sara.id(), "post_logout_redirect_uri", CALLBACK, "state", STATE))
                    .post(Paths.LOGOUT);
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.header("Location")).startsWith(Paths.LOGOUT + "?client_id=");
            isPage(browser.get(sent.header("Location")), 200, "Voulez-vous vous déconnecter");
            var answer = browser.post(Paths.LOGOUT, form(browser.get(sent.header("Location"))));
            assertThat(Login.query(URI.create(answer.header("Location")))).containsEntry("state", STATE);
            isLoggedIn(false);
        }

        @Test
        void a_server_that_posts_a_target_is_redirected_at_once() {
            given().redirects()
                    .follow(false)
                    .formParams(Map.of("client_id", sara.id(), "post_logout_redirect_uri", CALLBACK))
                    .post(Paths.LOGOUT)
                    .then()
                    .statusCode(302)
                    .header("Location", CALLBACK);
        }
    }
}
