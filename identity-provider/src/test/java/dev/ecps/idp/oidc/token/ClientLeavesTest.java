package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
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

    private static boolean active(RelyingParty asking, String token) {
        return given().auth()
                .preemptive()
                .basic(asking.id(), asking.secret())
                .formParam("token", token)
                .post(Paths.INTROSPECTION)
                .path("active");
    }
}
