package dev.ecps.idp.oidc.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.practitioner.TestPractitioners;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A character that not every database keeps: the request is refused, on each of them, before anything is done. */
@QuarkusTest
class ParametersTest {
    private static final String NUL = "a\0b";

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "state", "login_hint", "client_id", "anything"})
    void an_authorization_request_with_NUL_is_refused(String name) {
        var request = RelyingParty.named("NUL").request(name, NUL);
        given().redirects()
                .follow(false)
                .queryParams(request)
                .get(Paths.AUTHORIZATION)
                .then()
                .statusCode(400);
        given().redirects()
                .follow(false)
                .formParams(request)
                .post(Paths.AUTHORIZATION)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {Paths.TOKEN, Paths.INTROSPECTION, Paths.REVOCATION})
    void a_client_s_id_with_NUL_is_refused(String path) {
        given().formParams(Map.of("grant_type", "refresh_token", "client_id", NUL, "token", "x"))
                .post(path)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void a_client_s_id_with_NUL_in_the_header_is_nobody_s() {
        given().auth()
                .preemptive()
                .basic(NUL, "secret")
                .formParam("grant_type", "refresh_token")
                .post(Paths.TOKEN)
                .then()
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "delete"})
    void no_client_is_found_in_the_sandbox_under_a_name_with_NUL(String method) {
        given().urlEncodingEnabled(false)
                .request(method, "/sandbox/api/clients/a%00b")
                .then()
                .statusCode(404);
    }

    @Test
    void the_session_of_whoever_tried_is_none_the_worse() {
        var party = RelyingParty.named("NUL");
        var browser = new TestBrowser();
        Login.code(Login.through(browser, party.request(), TestPractitioners.SIX_SITES));
        browser.get(RelyingParty.address(party.request("nonce", NUL)));
        assertThat(browser.get(RelyingParty.address(party.request("prompt", "none")))
                        .header("Location"))
                .contains("code=");
    }
}
