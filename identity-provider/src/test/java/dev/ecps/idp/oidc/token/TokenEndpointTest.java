package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.GENERAL_PRACTITIONER;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.codeForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call of the token endpoint: what all grants have in common. */
@QuarkusTest
class TokenEndpointTest {
    private static final String CREDENTIALS = "Invalid client or Invalid client credentials";

    private RelyingParty sara;
    private String code;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        code = Login.code(Login.through(new TestBrowser(), sara.request(), GENERAL_PRACTITIONER));
    }

    private Map<String, String> form(String name, String value) {
        var form = codeForm(code);
        form.put(name, value);
        return form;
    }

    /** With one parameter sent twice. */
    private static Response twice(RelyingParty client, Map<String, String> form) {
        return given().auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .formParams(form)
                .formParam("state", List.of("1", "2"))
                .post(Paths.TOKEN);
    }

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
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA==", "Basic JTp4"})
    void with_a_broken_Basic_header_is_refused(String header) {
        var sent = given().header("Authorization", header)
                .formParams(codeForm(code))
                .post(Paths.TOKEN);
        isRefused(sent, 401, "invalid_client", CREDENTIALS);
    }

    @Test
    void with_a_repeated_member_is_refused() {
        isRefused(twice(sara, codeForm(code)), 400, "invalid_request", "duplicated parameter");
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
    @Test
    void is_refused_for_the_first_check_that_fails() {
        var nobody = new RelyingParty("nobody", "x");
        isRefused(nobody.token(form("grant_type", "x")), 400, "unsupported_grant_type", "Unsupported grant_type");
        isRefused(twice(nobody, codeForm(code)), 401, "invalid_client", CREDENTIALS);
        isRefused(twice(sara, form("code", "")), 400, "invalid_request", "duplicated parameter");
    }
}
