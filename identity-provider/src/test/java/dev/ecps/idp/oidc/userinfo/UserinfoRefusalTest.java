package dev.ecps.idp.oidc.userinfo;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.CABINET_AND_HOSPITAL;
import static dev.ecps.idp.walk.RelyingParty.userinfo;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Userinfo refuses with an empty body: everything stands in {@code WWW-Authenticate}. */
@QuarkusTest
class UserinfoRefusalTest {
    @Inject
    TravellingClock clock;

    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Response tokens(Map<String, String> request) {
        return sara.redeem(Login.code(Login.through(new TestBrowser(), request, CABINET_AND_HOSPITAL)));
    }

    private String accessToken() {
        return tokens(sara.request()).path("access_token");
    }

    private static void isRefused(Response response, int status, String challenge) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"esante-wallet\"" + challenge);
        assertThat(response.asString()).isEmpty();
    }

    private static void isInvalidToken(Response response) {
        isRefused(response, 401, ", error=\"invalid_token\", error_description=\"Token verification failed\"");
    }

    @Test
    void without_a_token_tells_nothing_but_the_realm() {
        isRefused(given().get(Paths.USERINFO), 401, "");
        isRefused(given().auth().preemptive().basic("a", "b").get(Paths.USERINFO), 401, "");
        isRefused(given().queryParam("access_token", accessToken()).get(Paths.USERINFO), 401, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void of_what_is_no_token_tells_so(String token) {
        isInvalidToken(userinfo(token));
    }

    @Test
    void of_another_kind_of_token_tells_so() {
        var tokens = tokens(sara.request());
        isInvalidToken(userinfo(tokens.path("id_token")));
        isInvalidToken(userinfo(tokens.path("refresh_token")));
    }

    @Test
    void of_a_token_that_was_tampered_with_tells_so() {
        var parts = accessToken().split("\\.");
        isInvalidToken(userinfo(parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A"));
    }

    @Test
    void of_a_token_of_120_seconds_ago_tells_so() {
        var token = accessToken();
        clock.advance(Duration.ofSeconds(118));
        assertThat(userinfo(token).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        isInvalidToken(userinfo(token));
    }

    @Test
    void of_a_token_of_an_ended_session_tells_so() {
        var tokens = tokens(sara.request());
        given().queryParam("id_token_hint", tokens.<String>path("id_token")).get(Paths.LOGOUT);
        isRefused(
                userinfo(tokens.path("access_token")),
                401,
                ", error=\"invalid_token\", error_description="
                        + "\"User session not found or doesn't have client attached on it\"");
    }

    @Test
    void of_a_second_token_in_the_form_tells_so() {
        var token = accessToken();
        var sent = given().header("Authorization", "Bearer " + token)
                .formParam("access_token", token)
                .post(Paths.USERINFO);
        isRefused(
                sent,
                400,
                ", error=\"invalid_request\", error_description="
                        + "\"More than one method used for including an access token\"");
    }

    @Test
    void of_a_token_that_stands_twice_in_the_form_tells_so() {
        var sent =
                given().formParam("access_token", List.of(accessToken(), "x")).post(Paths.USERINFO);
        isRefused(sent, 400, ", error=\"invalid_request\", error_description=\"Duplicate parameter\"");
    }

    @Test
    void of_a_token_in_the_form_that_is_none_tells_so() {
        isInvalidToken(given().formParam("access_token", "").post(Paths.USERINFO));
        isInvalidToken(given().formParam("access_token", "nonsense").post(Paths.USERINFO));
    }

    @Test
    void of_a_token_without_the_scope_openid_tells_what_is_missing() {
        var tokens = tokens(sara.request("scope", "scope_all"));
        isRefused(
                userinfo(tokens.path("access_token")),
                403,
                ", error=\"insufficient_scope\", error_description=\"Missing openid scope\"");
    }
}
