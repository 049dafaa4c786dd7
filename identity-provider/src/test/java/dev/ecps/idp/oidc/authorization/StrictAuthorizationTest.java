package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DENTIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.StrictProfile;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The authorization endpoint in the profile strict, and with the switches for an older PSC. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class StrictAuthorizationTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private Map<String, String> request() {
        var request = new LinkedHashMap<>(sara.request("code_challenge", CHALLENGE));
        request.put("code_challenge_method", "S256");
        return request;
    }

    private Map<String, String> request(String name, String value) {
        var request = request();
        request.put(name, value);
        return request;
    }

    private Response send(Map<String, String> request) {
        return browser.get(RelyingParty.address(request));
    }

    private static Map<String, String> told(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return Login.query(URI.create(response.header("Location")));
    }

    private static void isLoginPage(Response response) {
        assertThat(response.header("Location")).contains("/login?id=");
    }

    private String idToken(Map<String, String> answer) {
        var form = RelyingParty.codeForm(answer.get("code"));
        form.put("code_verifier", VERIFIER);
        return sara.token(form).path("id_token");
    }

    @Test
    void a_refusal_explains_itself() {
        assertThat(told(send(sara.request())))
                .containsEntry("error", "invalid_request")
                .containsEntry("error_description", "Missing parameter: code_challenge (PKCE, RFC 9700 section 2.1.1)");
    }

    @Test
    void the_answer_holds_what_the_settings_say() {
        var target = Login.through(browser, request(), STUDENT);
        assertThat(Login.query(target)).containsOnlyKeys("state", "code");
        assertThat(told(send(request("prompt", "none")))).containsOnlyKeys("state", "code");
    }

    @Test
    void a_request_object_is_ignored_if_the_settings_say_so() {
        isLoginPage(send(request("request", "nonsense")));
    }

    @Nested
    class Somebody_who_is_logged_in {
        private Map<String, String> answer;

        @BeforeEach
        void logIn() {
            answer = Login.query(Login.through(browser, request(), STUDENT));
        }

        @Test
        void is_asked_again_for_select_account_and_for_a_max_age_of_zero() {
            isLoginPage(send(request("prompt", "select_account")));
            isLoginPage(send(request("max_age", "0")));
        }

        @Test
        void is_recognised_by_the_hint() {
            var request = request("id_token_hint", idToken(answer));
            request.put("prompt", "none");
            assertThat(told(send(request))).containsKey("code");
        }

        @Test
        void is_not_the_one_whom_the_hint_names() {
            var other = new TestBrowser();
            var theirs = idToken(Login.query(Login.through(other, request(), DENTIST)));
            var request = request("id_token_hint", theirs);
            isLoginPage(send(request));
            request.put("prompt", "none");
            assertThat(told(send(request))).containsEntry("error", "login_required");
        }

        @Test
        void is_not_the_one_whom_the_claims_name() {
            var request = request("claims", "{\"id_token\":{\"sub\":{\"value\":\"f:somebody:else\"}}}");
            request.put("prompt", "none");
            assertThat(told(send(request))).containsEntry("error", "login_required");
        }

        @Test
        void is_of_no_help_when_the_hint_is_no_ID_token() {
            assertThat(told(send(request("id_token_hint", "nonsense"))))
                    .containsEntry("error", "invalid_request")
                    .hasEntrySatisfying(
                            "error_description", it -> assertThat(it).startsWith("Invalid parameter: id_token_hint"));
        }
    }

    @Test
    void whoever_logs_in_in_the_place_of_the_expected_one_gets_no_code() {
        var request = request("claims", "{\"id_token\":{\"sub\":{\"value\":\"f:somebody:else\"}}}");
        var target = Login.through(browser, request, STUDENT);
        assertThat(Login.query(target)).containsEntry("error", "login_required").doesNotContainKey("code");
    }
}
