package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
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
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LogoutEndpointTest {
    @Inject
    TravellingClock clock;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;
    private String idToken;
    private String accessToken;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        var tokens = sara.redeem(Login.code(Login.through(browser, sara.request(), HOSPITAL_PHARMACIST)));
        idToken = tokens.path("id_token");
        accessToken = tokens.path("access_token");
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Response leave(Map<String, String> parameters) {
        return browser.get(Paths.LOGOUT + "?" + RelyingParty.query(parameters));
    }

    private void isLoggedIn(boolean expected) {
        assertThat(RelyingParty.userinfo(accessToken).statusCode()).isEqualTo(expected ? 200 : 401);
        var location = browser.get(RelyingParty.address(sara.request("prompt", "none")))
                .header("Location");
        assertThat(Login.query(URI.create(location)).containsKey("code")).isEqualTo(expected);
    }

    private static void isPage(Response response, int status, String text) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.asString()).contains(text);
    }

    private Map<String, String> form(Response page) {
        var form = new LinkedHashMap<String, String>();
        List<String> names = page.htmlPath().getList("**.findAll { it.name() == 'input' }.@name");
        List<String> values = page.htmlPath().getList("**.findAll { it.name() == 'input' }.@value");
        for (int i = 0; i < names.size(); i++) form.put(names.get(i), values.get(i));
        return form;
    }

    @Test
    void another_person_who_logs_in_with_this_browser_ends_the_session_before() {
        sara.redeem(Login.code(Login.through(browser, sara.request("prompt", "login"), MIDWIFE)));
        assertThat(RelyingParty.userinfo(accessToken).statusCode()).isEqualTo(401);
    }

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
