package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ADELI_ONLY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practitioner is taken out of the directory in the middle of a session. */
@QuarkusTest
class PractitionerLeavesTest {
    @Inject
    Practitioners practitioners;

    private RelyingParty sara;
    private String code;
    private Response tokens;
    private Practitioner who;

    @BeforeEach
    void logInAndLeave() {
        who = practitioners.find(ADELI_ONLY).orElseThrow();
        sara = RelyingParty.named("SARA");
        tokens = sara.redeem(Login.code(Login.through(new TestBrowser(), sara.request(), ADELI_ONLY)));
        code = Login.code(Login.through(new TestBrowser(), sara.request(), ADELI_ONLY));
        // Whatever is remembered of them is remembered now
        assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                .isEqualTo(200);
        given().delete("/sandbox/api/practitioners/" + ADELI_ONLY.value())
                .then()
                .statusCode(204);
    }

    @AfterEach
    void comeBack() {
        practitioners.save(who);
    }

    @Test
    void userinfo_tells_that_there_is_no_such_user() {
        var answer = RelyingParty.userinfo(tokens.path("access_token"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .endsWith("error=\"invalid_token\", error_description=\"User not found\"");
    }

    @Test
    void the_refresh_token_is_invalid() {
        var answer = sara.refresh(tokens.path("refresh_token"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
        assertThat(answer.<String>path("error_description")).isEqualTo("Invalid refresh token");
    }

    @Test
    void a_code_is_no_longer_good() {
        var answer = sara.redeem(code);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("invalid_grant");
        assertThat(answer.<String>path("error_description")).isEqualTo("User not found");
    }

    @Test
    void introspection_tells_that_the_tokens_are_inactive() {
        for (var name : new String[] {"access_token", "refresh_token"}) {
            var answer = given().auth()
                    .preemptive()
                    .basic(sara.id(), sara.secret())
                    .formParam("token", tokens.<String>path(name))
                    .post(Paths.INTROSPECTION);
            assertThat(answer.asString()).isEqualTo("{\"active\":false}");
        }
    }

    @Test
    void whoever_comes_back_is_known_again() {
        practitioners.save(who);
        assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                .isEqualTo(200);
        assertThat(sara.refresh(tokens.path("refresh_token")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_not_there_cannot_be_removed_again() {
        given().delete("/sandbox/api/practitioners/" + ADELI_ONLY.value())
                .then()
                .statusCode(404);
        given().delete("/sandbox/api/practitioners/x%20y").then().statusCode(404);
    }
}
