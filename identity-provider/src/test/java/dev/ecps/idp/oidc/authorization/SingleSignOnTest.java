package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SingleSignOnTest {
    @Inject
    TravellingClock clock;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        Login.through(browser, sara.request(), STUDENT);
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Response send(Map<String, String> request) {
        return browser.get(RelyingParty.address(request));
    }

    private static void isCode(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Login.query(URI.create(response.header("Location")))).containsKey("code");
    }

    private static void isLoginRequired(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Login.query(URI.create(response.header("Location"))))
                .containsEntry("error", "login_required")
                .doesNotContainKey("error_description");
    }

    private static void isLoginPage(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/login?id=");
    }

    @Nested
    class A_session {
        @Test
        void answers_another_client_at_once() {
            isCode(send(RelyingParty.named("eRPPS").request()));
        }

        @Test
        void is_of_no_use_to_another_browser() {
            isLoginPage(new TestBrowser().get(RelyingParty.address(sara.request())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"code", "none"})
        void lives_on_when_it_answers_even_if_nobody_redeems_a_code(String responseType) {
            clock.advance(Duration.ofMinutes(20));
            send(sara.request("response_type", responseType));
            clock.advance(Duration.ofMinutes(20));
            isCode(send(sara.request("prompt", "none")));
        }

        @Test
        void is_not_kept_alive_by_requests_that_it_does_not_answer() {
            clock.advance(Duration.ofMinutes(20));
            isLoginPage(send(sara.request("prompt", "login")));
            clock.advance(Duration.ofMinutes(10));
            isLoginRequired(send(sara.request("prompt", "none")));
        }

        @Test
        void ends_after_thirty_minutes_without_use() {
            clock.advance(Duration.ofMinutes(30));
            isLoginRequired(send(sara.request("prompt", "none")));
        }
    }

    @Nested
    class Prompt {
        @ParameterizedTest
        @ValueSource(strings = {"none", "consent", "select_account", "none consent", "none create", "NONE", "x", ""})
        void lets_the_session_do(String prompt) {
            isCode(send(sara.request("prompt", prompt)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"login", "login consent", "consent  login", "login x"})
        void with_login_asks_again(String prompt) {
            isLoginPage(send(sara.request("prompt", prompt)));
        }

        @Test
        void with_none_and_login_can_only_fail() {
            isLoginRequired(send(sara.request("prompt", "none login")));
        }
    }

    @Nested
    class Max_age {
        @Test
        void lets_a_session_do_as_long_as_it_allows() {
            isCode(send(sara.request("max_age", "60")));
            clock.advance(Duration.ofSeconds(61));
            isLoginPage(send(sara.request("max_age", "60")));
            isCode(send(sara.request("max_age", "3600")));
        }

        @Test
        void of_zero_asks_again_from_the_next_second_on() {
            clock.advance(Duration.ofSeconds(1));
            isLoginPage(send(sara.request("max_age", "0")));
        }

        @Test
        void below_zero_always_asks_again() {
            isLoginPage(send(sara.request("max_age", "-1")));
        }

        @Test
        void that_is_over_cannot_be_met_without_a_page() {
            clock.advance(Duration.ofSeconds(61));
            var request = sara.request("max_age", "60");
            request.put("prompt", "none");
            isLoginRequired(send(request));
        }
    }

    @Nested
    class By_POST {
        /** As from the page of another site: without the cookies, which are SameSite=Lax. */
        private Response postedFromAnotherSite(Map<String, String> request) {
            return new TestBrowser().post(Paths.AUTHORIZATION, request);
        }

        @Test
        void from_another_site_it_works_too_since_the_browser_comes_back_by_GET() {
            isCode(browser.follow(postedFromAnotherSite(sara.request())));
            isCode(browser.follow(postedFromAnotherSite(sara.request("prompt", "none"))));
        }

        @Test
        void without_a_session_nobody_is_asked_if_nobody_may_be() {
            isLoginRequired(new TestBrowser().follow(postedFromAnotherSite(sara.request("prompt", "none"))));
        }

        @Test
        void the_way_back_is_open_once_and_for_a_minute() {
            var posted = postedFromAnotherSite(sara.request());
            isCode(browser.follow(posted));
            assertThat(browser.follow(posted).statusCode()).isEqualTo(400);
            var late = postedFromAnotherSite(sara.request());
            clock.advance(Duration.ofMinutes(1));
            assertThat(browser.follow(late).asString()).contains("This request was answered before, or is too old.");
        }

        @Test
        void the_state_does_not_appear_in_an_address_of_the_provider() {
            assertThat(postedFromAnotherSite(sara.request()).header("Location"))
                    .matches(".*/auth/posted\\?id=[A-Za-z0-9_-]{43}");
        }
    }

    @Nested
    class A_hint_at_the_subject {
        @Test
        void is_not_heeded_as_in_a_stock_Keycloak() {
            isCode(send(sara.request("id_token_hint", "nonsense")));
            isCode(send(sara.request("claims", "{\"id_token\":{\"sub\":{\"value\":\"somebody else\"}}}")));
        }
    }
}
