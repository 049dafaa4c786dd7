package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A relying party is forgotten in the middle of a session: nobody answers for its tokens any more. */
@QuarkusTest
class ClientLeavesTest {
    @Test
    void its_access_token_is_good_no_more() {
        var leaving = RelyingParty.named("leaving");
        var staying = RelyingParty.named("staying");
        var tokens = leaving.redeem(Login.code(Login.through(new TestBrowser(), leaving.request(), SIX_SITES)));
        var token = tokens.<String>path("access_token");
        assertThat(RelyingParty.userinfo(token).statusCode()).isEqualTo(200);
        assertThat(active(staying, token)).isTrue();

        given().delete("/sandbox/api/clients/" + leaving.id()).then().statusCode(204);

        assertThat(RelyingParty.userinfo(token).statusCode()).isEqualTo(401);
        assertThat(active(staying, token)).isFalse();
    }

    @Test
    void who_registers_under_its_id_inherits_neither_session_nor_code() {
        var old = RelyingParty.named("old");
        var browser = new TestBrowser();
        var tokens = old.redeem(Login.code(Login.through(browser, old.request(), SIX_SITES)));
        var code = again(browser, old);

        given().delete("/sandbox/api/clients/" + old.id()).then().statusCode(204);
        given().contentType("application/json")
                .body(Map.of("redirect_uris", List.of(old.callback()), "client_secret", old.secret()))
                .put("/sandbox/api/clients/" + old.id())
                .then()
                .statusCode(200);

        assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(active(old, tokens.path("access_token"))).isFalse();
        assertThat(old.refresh(tokens.path("refresh_token")).<String>path("error_description"))
                .isEqualTo("Session doesn't have required client");
        assertThat(old.redeem(code).<String>path("error_description")).isEqualTo("Code not valid");
        assertThat(old.redeem(again(browser, old)).statusCode()).isEqualTo(200);
    }

    /** A code without a login, since somebody is logged in. */
    private static String again(TestBrowser browser, RelyingParty client) {
        var sent = browser.get(RelyingParty.address(client.request()));
        return Login.code(URI.create(sent.header("Location")));
    }

    private static boolean active(RelyingParty asking, String token) {
        return given().auth()
                .preemptive()
                .basic(asking.id(), asking.secret())
                .formParam("token", token)
                .post(Paths.INTROSPECTION)
                .path("active");
    }
}
