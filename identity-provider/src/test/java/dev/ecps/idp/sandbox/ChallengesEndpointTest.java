package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.FORMER_ADELI;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChallengesEndpointTest {
    private static final String CHALLENGES = "/sandbox/api/challenges/";

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Test
    void GET_tells_the_number_of_the_login_page_and_what_became_of_the_request() {
        var phone = devices.register(new NewDevice(FORMER_ADELI, "{}", "verifier", "phone", false));
        var login = Login.begin(new TestBrowser(), RelyingParty.named("SARA").request());
        login.identify(FORMER_ADELI.value());
        var id = challenges.pendingOn(phone.id()).get(0).id();
        given().get(CHALLENGES + id)
                .then()
                .statusCode(200)
                .body("service", equalTo("SARA"))
                .body("number", equalTo(login.number()))
                .body("state", equalTo("pending"));
        challenges.withdraw(id);
        given().get(CHALLENGES + id).then().statusCode(200).body("state", equalTo("refused"));
        devices.delete(phone.id());
    }

    @Test
    void GET_of_an_unknown_or_impossible_id_is_404() {
        given().get(CHALLENGES + "nobody-asked-for-this").then().statusCode(404);
        given().get(CHALLENGES + "short")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:not-found"));
    }

    @Test
    void GET_from_elsewhere_without_the_key_is_refused() {
        given().header("X-Forwarded-For", "192.0.2.1")
                .get(CHALLENGES + "nobody-asked-for-this")
                .then()
                .statusCode(403);
    }
}
