package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorizationEndpointTest {
    private static final String ABSENT = "(absent)";
    private static final String NO_OBJECTS =
            "request is advertised as by Pro Sante Connect but not supported: send plain parameters";
    private static final String DISABLED = "Client is not allowed to initiate browser login with given response_type."
            + " Implicit flow is disabled for the client.";

    @Inject
    Addresses addresses;

    private RelyingParty sara;
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private Response send(Map<String, String> request) {
        return browser.get(RelyingParty.address(request));
    }

    private Map<String, String> without(String name) {
        var request = sara.request();
        request.remove(name);
        return request;
    }

    private void isPage(Response response, String message) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.header("Location")).isNull();
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.htmlPath().getString("**.find { it.@role == 'alert' }.text()"))
                .isEqualTo(message);
    }

    private Map<String, String> isRedirect(Response response, String error) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(CALLBACK + "?");
        var answer = Login.query(URI.create(response.header("Location")));
        assertThat(answer).containsEntry("error", error).containsEntry("iss", addresses.issuer());
        return answer;
    }

    private void isRedirect(Response response, String error, String description) {
        var expected = new TreeMap<>(Map.of("error", error, "state", STATE, "iss", addresses.issuer()));
        if (!description.equals(ABSENT)) expected.put("error_description", description);
        assertThat(isRedirect(response, error)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static void isLoginPage(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/login?id=");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("response_type", ABSENT, "invalid_request", "Missing parameter: response_type"),
                arguments("response_type", "", "unsupported_response_type", ABSENT),
                arguments("response_type", "CODE", "unsupported_response_type", ABSENT),
                arguments("response_type", "code none", "unsupported_response_type", ABSENT),
                arguments("response_type", "ticket", "unsupported_response_type", ABSENT),
                arguments("response_type", "code ticket", "unsupported_response_type", ABSENT),
                arguments("response_mode", "carrier-pigeon", "invalid_request", "Invalid parameter: response_mode"),
                arguments("response_mode", "", "invalid_request", "Invalid parameter: response_mode"),
                arguments("response_mode", "QUERY", "invalid_request", "Invalid parameter: response_mode"),
                arguments("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported", NO_OBJECTS),
                arguments(
                        "request_uri",
                        "urn:ietf:params:oauth:request_uri:x",
                        "request_uri_not_supported",
                        NO_OBJECTS.replace("request ", "request_uri ")),
                arguments("scope", "openid scope_zero", "invalid_scope", "Invalid scopes: openid scope_zero"),
                arguments("scope", "openid é&=", "invalid_scope", "Invalid scopes: openid é&="),
                arguments("scope", "", "invalid_scope", "Invalid scopes: "),
                arguments("code_challenge_method", "S256", "invalid_request", "Missing parameter: code_challenge"),
                arguments("code_challenge", "short", "invalid_request", "Invalid parameter: code_challenge"),
                arguments("prompt", "none", "login_required", ABSENT));
    }

    @Nested
    class A_request_that_fails_a_check {
        @ParameterizedTest(name = "{0}={1}: {2}, {3}")
        @MethodSource("dev.ecps.idp.oidc.authorization.AuthorizationEndpointTest#refusals")
        void is_refused_at_the_client_with_state_and_iss(String name, String value, String error, String description) {
            var request = value.equals(ABSENT) ? without(name) : sara.request(name, value);
            isRedirect(send(request), error, description);
        }

        @Test
        void by_a_method_that_there_is_none_of_is_refused() {
            var request = sara.request("code_challenge", "a".repeat(43));
            request.put("code_challenge_method", "S512");
            isRedirect(send(request), "invalid_request", "Invalid parameter: code_challenge_method");
        }

        @Test
        void by_a_repeated_parameter_is_refused() {
            var twice = RelyingParty.address(sara.request()) + "&nonce=2";
            isRedirect(browser.get(twice), "invalid_request", "duplicated parameter");
        }

        @Test
        void without_state_gets_none_back() {
            var request = without("state");
            request.put("scope", "scope_zero");
            assertThat(isRedirect(send(request), "invalid_scope")).doesNotContainKey("state");
        }

        @ParameterizedTest
        @ValueSource(strings = {"token", "id_token", "code id_token", "id_token token"})
        void for_tokens_through_the_browser_is_refused_in_the_fragment(String type) {
            var sent = send(sara.request("response_type", type));
            assertThat(sent.header("Location")).startsWith(CALLBACK + "#");
            assertThat(Login.decoded(URI.create(sent.header("Location")).getRawFragment()))
                    .containsEntry("error", "unauthorized_client")
                    .containsEntry("error_description", DISABLED)
                    .containsEntry("state", STATE);
        }

        @Test
        void for_tokens_in_the_query_is_refused() {
            var request = sara.request("response_type", "token");
            request.put("response_mode", "query");
            isRedirect(
                    send(request), "invalid_request", "Response_mode 'query' not allowed for implicit or hybrid flow");
        }

        @ParameterizedTest
        @ValueSource(strings = {"state", "nonce", "prompt", "unheard_of", "response_type"})
        void by_a_parameter_that_was_sent_twice_is_refused_with_its_first_state(String name) {
            var twice = RelyingParty.address(sara.request(name, sara.request().getOrDefault(name, "x"))) + "&" + name
                    + "=other";
            isRedirect(browser.get(twice), "invalid_request", "duplicated parameter");
        }

        @Test
        void has_its_state_back_even_if_that_is_empty_and_none_if_it_sent_none() {
            var empty = sara.request("scope", "x");
            empty.put("state", "");
            assertThat(isRedirect(send(empty), "invalid_scope")).containsEntry("state", "");
            var none = sara.request("scope", "x");
            none.remove("state");
            assertThat(isRedirect(send(none), "invalid_scope")).doesNotContainKey("state");
        }

        @Test
        void that_posts_its_parameters_in_the_query_sent_none() {
            isPage(browser.post(RelyingParty.address(sara.request()), Map.of()), "Client not found.");
        }

        @Test
        void in_fragment_mode_is_refused_in_the_fragment() {
            var request = sara.request("response_mode", "fragment");
            request.put("scope", "scope_zero");
            var location = URI.create(send(request).header("Location"));
            assertThat(location.getRawQuery()).isNull();
            assertThat(Login.decoded(location.getRawFragment())).containsEntry("error", "invalid_scope");
        }

        @Test
        void by_POST_is_refused_alike() {
            var sent = browser.post(Paths.AUTHORIZATION, sara.request("scope", "scope_zero"));
            isRedirect(sent, "invalid_scope", "Invalid scopes: scope_zero");
        }
    }

    @Nested
    class A_good_request {
        @ParameterizedTest
        @CsvSource({
            "prompt, unheard-of",
            "prompt, NONE",
            "prompt, ''",
            "claims, {}",
            "claims, no JSON",
            "claims, '{\"id_token\":{\"acr\":{\"essential\":true,\"value\":\"eidas1\"},\"auth_time\":null}}'",
            "claims, '{\"id_token\":{\"acr\":{\"value\":\"eidas3\"}}}'",
            "acr_values, eidas2",
            "acr_values, ''",
            "kc_idp_hint, chu-de-lyon",
            "id_token_hint, no token",
            "unheard_of, x",
            "response_mode, query",
            "response_type, code code",
            "max_age, -1",
            "ui_locales, tlh fr"
        })
        void may_hold_what_PSC_ignores(String name, String value) {
            isLoginPage(send(sara.request(name, value)));
        }

        @Test
        void may_lack_scope_state_nonce_and_acr_values() {
            var request = sara.request();
            request.keySet().retainAll(Set.of("response_type", "client_id", "redirect_uri"));
            isLoginPage(send(request));
        }

        @Test
        void may_come_by_POST_and_at_Keycloaks_own_path() {
            isLoginPage(browser.follow(browser.post(Paths.AUTHORIZATION, sara.request())));
            isLoginPage(browser.follow(browser.post(Paths.NATIVE_AUTHORIZATION, sara.request())));
            isLoginPage(browser.get(Paths.AUTHORIZATION + "/?" + RelyingParty.query(sara.request())));
            isLoginPage(browser.get(Paths.NATIVE_AUTHORIZATION + "?" + RelyingParty.query(sara.request())));
        }

        @Test
        void marks_the_browser_with_a_cookie_that_scripts_cannot_read() {
            var cookie = send(sara.request()).detailedCookie("ECPS_BROWSER");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        }

        @Test
        void is_answered_with_code_state_session_and_issuer() {
            var target = Login.through(browser, sara.request(), STUDENT);
            assertThat(target.toString()).startsWith(CALLBACK + "?");
            assertThat(Login.query(target))
                    .containsOnlyKeys("state", "session_state", "iss", "code")
                    .containsEntry("state", STATE)
                    .containsEntry("iss", addresses.issuer());
        }

        @Test
        void has_a_long_state_back_to_the_letter() {
            var state = "é\"'<>&+%\n".repeat(400);
            var target = Login.through(browser, sara.request("state", state), STUDENT);
            assertThat(Login.query(target)).containsEntry("state", state);
        }

        @Test
        void may_hold_claims_as_deep_as_the_sea() {
            isLoginPage(send(sara.request("claims", "[".repeat(4_000))));
            isLoginPage(send(sara.request("claims", "{\"a\":".repeat(1_000))));
        }

        @Test
        void may_ask_for_no_code() {
            var target = Login.through(browser, sara.request("response_type", "none"), STUDENT);
            assertThat(Login.query(target)).containsOnlyKeys("state", "session_state", "iss");
        }

        @Test
        void keeps_the_query_of_its_redirect_uri() {
            var tenant = RelyingParty.named("SARA", CALLBACK + "?tenant=a%20b");
            var target = Login.through(browser, tenant.request(), STUDENT);
            assertThat(target.toString()).startsWith(CALLBACK + "?tenant=a%20b&state=");
        }
    }
}
