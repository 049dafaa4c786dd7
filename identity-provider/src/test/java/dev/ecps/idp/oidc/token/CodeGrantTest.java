package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.GENERAL_PRACTITIONER;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CodeGrantTest {
    private static final String CREDENTIALS = "Invalid client or Invalid client credentials";
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

    private static void isRefused(Response response, int status, String error, String description) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.jsonPath().<String, String>getMap(""))
                .containsExactly(Map.entry("error", error), Map.entry("error_description", description));
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
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
    class A_call {
        @Test
        void without_grant_type_is_refused() {
            isRefused(sara.token(Map.of("code", code)), 400, "invalid_request", "Missing form parameter: grant_type");
        }

        @Test
        void without_a_body_is_refused() {
            isRefused(given().post(Paths.TOKEN), 400, "invalid_request", "Missing form parameter: grant_type");
        }

        @ParameterizedTest
        @ValueSource(strings = {"implicit", "urn:ietf:params:oauth:grant-type:token-exchange", "x"})
        void with_a_grant_that_is_none_is_refused(String grant) {
            isRefused(sara.token(form("grant_type", grant)), 400, "unsupported_grant_type", "Unsupported grant_type");
        }

        @ParameterizedTest
        @CsvSource({
            "password, 400, unauthorized_client, Client not allowed for direct access grants",
            "client_credentials, 401, unauthorized_client, Client not enabled to retrieve service account",
            "urn:ietf:params:oauth:grant-type:device_code, 400, invalid_grant, "
                    + "Client not allowed OAuth 2.0 Device Authorization Grant",
        })
        void with_a_grant_that_is_advertised_and_no_flow_of_PSC_is_refused_to_an_authenticated_client(
                String grant, int status, String error, String description) {
            isRefused(sara.token(form("grant_type", grant)), status, error, description);
            var nobody = new RelyingParty("nobody", "x").token(form("grant_type", grant));
            isRefused(nobody, 401, "invalid_client", CREDENTIALS);
        }

        @Test
        void by_GET_is_answered_405_as_a_Keycloak_does() {
            var answer = given().get(Paths.TOKEN);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.asString()).isEqualTo("{\"error\":\"HTTP 405 Method Not Allowed\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/plain"})
        void that_is_no_form_is_answered_415_as_a_Keycloak_does(String type) {
            var answer = given().header("Content-Type", type).body("{}").post(Paths.TOKEN);
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.<String>path("error"))
                    .isEqualTo("The content-type header value did not match the value in @Consumes");
        }

        @Test
        void that_is_an_empty_form_has_no_grant_type() {
            var answer = given().header("Content-Type", "application/x-www-form-urlencoded")
                    .post(Paths.TOKEN);
            isRefused(answer, 400, "invalid_request", "Missing form parameter: grant_type");
        }

        @Test
        void of_an_unknown_client_is_refused() {
            var nobody = new RelyingParty("nobody", sara.secret());
            isRefused(nobody.redeem(code), 401, "invalid_client", CREDENTIALS);
        }

        @Test
        void with_a_wrong_secret_is_refused_and_burns_nothing() {
            var thief = new RelyingParty(sara.id(), sara.secret() + "x");
            isRefused(thief.redeem(code), 401, "unauthorized_client", CREDENTIALS);
            assertThat(sara.redeem(code).statusCode()).isEqualTo(200);
        }

        @Test
        void may_have_its_secret_in_the_form() {
            var form = form("client_id", sara.id());
            form.put("client_secret", sara.secret());
            assertThat(given().formParams(form).post(Paths.TOKEN).statusCode()).isEqualTo(200);
        }

        @Test
        void may_not_have_its_secret_or_its_code_in_the_query() {
            var inQuery = given().queryParam("client_id", sara.id())
                    .queryParam("client_secret", sara.secret())
                    .formParams(codeForm(code))
                    .post(Paths.TOKEN);
            isRefused(inQuery, 401, "invalid_client", CREDENTIALS);
            var codeInQuery = given().auth()
                    .preemptive()
                    .basic(sara.id(), sara.secret())
                    .queryParam("code", code)
                    .formParam("grant_type", "authorization_code")
                    .post(Paths.TOKEN);
            isRefused(codeInQuery, 400, "invalid_request", "Missing parameter: code");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA==", "Basic JTp4"})
        void with_a_broken_Basic_header_is_refused(String header) {
            var sent = given().header("Authorization", header)
                    .formParams(codeForm(code))
                    .post(Paths.TOKEN);
            isRefused(sent, 401, "invalid_client", CREDENTIALS);
        }

        @Test
        void with_a_repeated_member_is_refused() {
            var sent = given().auth()
                    .preemptive()
                    .basic(sara.id(), sara.secret())
                    .formParams(codeForm(code))
                    .formParam("state", List.of("1", "2"))
                    .post(Paths.TOKEN);
            isRefused(sent, 400, "invalid_request", "duplicated parameter");
        }

        @Test
        void without_code_is_refused() {
            isRefused(sara.token(form("code", "")), 400, "invalid_request", "Missing parameter: code");
        }

        @Test
        void by_a_browser_of_another_origin_gets_no_CORS_header() {
            var preflight = given().header("Origin", "http://spa.example")
                    .header("Access-Control-Request-Method", "POST")
                    .options(Paths.TOKEN);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        }

        /** Two things are wrong with each call; the earlier row of the table decides. */
        @ParameterizedTest
        @CsvSource({
            "x, nobody, unsupported_grant_type",
            "authorization_code, nobody, invalid_client",
        })
        void is_refused_for_the_first_check_that_fails(String grant, String client, String error) {
            var sent = new RelyingParty(client, "x").token(form("grant_type", grant));
            assertThat(sent.<String>path("error")).isEqualTo(error);
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
            clock.advance(Duration.ofSeconds(60));
            isInvalidGrant(sara.redeem(code), "Code not valid");
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
