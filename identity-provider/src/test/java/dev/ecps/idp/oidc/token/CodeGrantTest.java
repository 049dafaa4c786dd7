package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.GENERAL_PRACTITIONER;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.codeForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import dev.ecps.idp.Races;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Answers;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodeGrantTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Inject
    TravellingClock clock;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;
    private String code;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        code = Login.code(Login.through(browser, sara.request(), GENERAL_PRACTITIONER));
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    /** A further code, by single sign-on. */
    private String codeFor(Map<String, String> request) {
        var location = browser.get(RelyingParty.address(request)).header("Location");
        return Login.code(URI.create(location));
    }

    private static void isInvalidGrant(Response response, String description) {
        isRefused(response, 400, "invalid_grant", description);
    }

    private Map<String, String> form(String name, String value) {
        var form = codeForm(code);
        form.put(name, value);
        return form;
    }

    /** Several show the same code at the same moment: whoever is first, nobody ends with a token that is of use. */
    @Test
    void a_code_that_is_raced_for_leaves_nobody_with_a_token() throws Exception {
        for (int round = 0; round < 20; round++) {
            var raced = codeFor(sara.request());
            var answers = Races.of(4, i -> () -> sara.redeem(raced));
            assertThat(answers).filteredOn(each -> each.statusCode() == 200).hasSizeLessThanOrEqualTo(1);
            for (var answer : answers) {
                if (answer.statusCode() != 200) isInvalidGrant(answer, "Code not valid");
                else
                    assertThat(sara.refresh(answer.path("refresh_token")).statusCode())
                            .isEqualTo(400);
            }
        }
    }

    @Nested
    class The_answer {
        @Test
        void has_the_members_of_PSC_in_its_order() {
            var answer = sara.redeem(code);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("application/json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            var members = answer.jsonPath().<String, Object>getMap("");
            assertThat(members.keySet())
                    .containsExactly(
                            "access_token",
                            "expires_in",
                            "refresh_expires_in",
                            "refresh_token",
                            "token_type",
                            "id_token",
                            "not-before-policy",
                            "session_state",
                            "scope");
            assertThat(members)
                    .containsEntry("expires_in", 120)
                    .containsEntry("refresh_expires_in", 1800)
                    .containsEntry("token_type", "Bearer")
                    .containsEntry("not-before-policy", 0)
                    .containsEntry("scope", "openid profile scope_all identity");
        }

        @Test
        void is_accepted_by_a_strict_parser_and_kept_by_no_cache() throws Exception {
            var answer = sara.redeem(code);
            var parsed = OIDCTokenResponseParser.parse(Answers.of(answer));
            assertThat(parsed.indicatesSuccess()).isTrue();
            assertThat(parsed.toSuccessResponse()
                            .getTokens()
                            .getBearerAccessToken()
                            .getLifetime())
                    .isEqualTo(120);
            assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        }

        @Test
        void has_no_ID_token_without_the_scope_openid() {
            var answer = sara.redeem(codeFor(sara.request("scope", "scope_all")));
            assertThat(answer.jsonPath().<String, Object>getMap("")).doesNotContainKey("id_token");
            assertThat(answer.<String>path("scope")).isEqualTo("profile scope_all identity");
        }

        @Test
        void has_a_refresh_token_of_the_session_even_for_offline_access() {
            var answer = sara.redeem(codeFor(sara.request("scope", "openid scope_all offline_access")));
            assertThat(answer.<Integer>path("refresh_expires_in")).isBetween(1790, 1800);
            assertThat(answer.<String>path("scope").split(" ")).contains("offline_access");
        }

        @Test
        void has_a_refresh_token_that_is_a_JWT_with_exp() throws Exception {
            var refresh = SignedJWT.parse(sara.redeem(code).<String>path("refresh_token"));
            assertThat(refresh.getHeader().getAlgorithm().getName()).isEqualTo("HS512");
            assertThat(refresh.getJWTClaimsSet().getExpirationTime().toInstant())
                    .isBetween(
                            clock.instant().plus(Duration.ofMinutes(29)),
                            clock.instant().plus(Duration.ofMinutes(30)));
        }
    }

    @Nested
    class A_code {
        @Test
        void that_nobody_issued_is_not_valid() {
            isInvalidGrant(sara.redeem("nonsense"), "Code not valid");
        }

        @Test
        void is_good_for_a_minute() {
            var late = codeFor(sara.request());
            clock.advance(Duration.ofSeconds(55));
            assertThat(sara.redeem(code).statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(5));
            isInvalidGrant(sara.redeem(late), "Code not valid");
        }

        @Test
        void of_a_session_that_ended_meanwhile_is_not_valid() {
            var hint = sara.redeem(code).<String>path("id_token");
            var late = codeFor(sara.request());
            given().queryParam("id_token_hint", hint).get(Paths.LOGOUT).then().statusCode(200);
            isInvalidGrant(sara.redeem(late), "Code not valid");
        }

        @Test
        void with_another_redirect_uri_is_refused_and_burnt() {
            isInvalidGrant(sara.token(form("redirect_uri", CALLBACK + "/")), "Incorrect redirect_uri");
            isInvalidGrant(sara.redeem(code), "Code not valid");
        }

        @Test
        void without_redirect_uri_is_refused() {
            isInvalidGrant(sara.token(form("redirect_uri", "")), "Incorrect redirect_uri");
        }

        @Test
        void of_another_client_is_refused_and_burnt() {
            var other = RelyingParty.named("eRPPS");
            isInvalidGrant(other.redeem(code), "Auth error: Found different client_id in clientSession");
            isInvalidGrant(sara.redeem(code), "Code not valid");
        }

        @Test
        void that_is_replayed_is_refused_and_takes_back_what_the_first_use_gave() {
            var tokens = sara.redeem(code);
            assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                    .isEqualTo(200);
            isInvalidGrant(sara.redeem(code), "Code not valid");
            assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                    .isEqualTo(401);
            isInvalidGrant(sara.refresh(tokens.path("refresh_token")), "Session doesn't have required client");
        }
    }

    @Nested
    class A_code_with_PKCE {
        private String challenged(String method, String challenge) {
            var request = sara.request("code_challenge", challenge);
            if (!method.isEmpty()) request.put("code_challenge_method", method);
            return codeFor(request);
        }

        private Response redeem(String code, String verifier) {
            var form = codeForm(code);
            form.put("code_verifier", verifier);
            return sara.token(form);
        }

        @Test
        void is_redeemed_by_its_verifier() {
            assertThat(redeem(challenged("S256", CHALLENGE), VERIFIER).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void of_the_method_plain_is_redeemed_by_the_challenge_which_is_also_the_default() {
            assertThat(redeem(challenged("plain", VERIFIER), VERIFIER).statusCode())
                    .isEqualTo(200);
            assertThat(redeem(challenged("", VERIFIER), VERIFIER).statusCode()).isEqualTo(200);
        }

        @Test
        void is_refused_without_verifier() {
            isInvalidGrant(sara.redeem(challenged("S256", CHALLENGE)), "PKCE code verifier not specified");
        }

        @Test
        void is_refused_with_another_verifier_and_burnt() {
            var code = challenged("S256", CHALLENGE);
            isInvalidGrant(redeem(code, CHALLENGE), "PKCE verification failed: Code mismatch");
            isInvalidGrant(redeem(code, VERIFIER), "Code not valid");
        }

        @Test
        void is_refused_with_a_verifier_that_can_be_none() {
            isInvalidGrant(
                    redeem(challenged("S256", CHALLENGE), "short"), "PKCE verification failed: Invalid code verifier");
        }

        @Test
        void is_refused_with_a_verifier_that_nothing_asked_for() {
            isInvalidGrant(
                    redeem(code, VERIFIER), "PKCE code verifier specified but challenge not present in authorization");
        }
    }

    @Test
    void a_wrong_redirect_uri_is_told_before_a_foreign_client_and_that_before_PKCE() {
        var other = RelyingParty.named("eRPPS");
        isInvalidGrant(other.token(form("redirect_uri", "x")), "Incorrect redirect_uri");
        var form = new LinkedHashMap<>(codeForm(codeFor(sara.request())));
        form.put("code_verifier", "x");
        isInvalidGrant(other.token(form), "Auth error: Found different client_id in clientSession");
    }
}
