package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SelfCheckEndpointTest {
    private static ValidatableResponse look() {
        return given().get("/sandbox/api/self-check").then().statusCode(200);
    }

    @AfterEach
    void present() {
        given().delete("/sandbox/api/time");
    }

    @Test
    void tells_what_a_client_must_be_given() {
        look().body("warnings", equalTo(0))
                .body("lines.what[0]", equalTo("Issuer"))
                .body("lines.level", not(hasItem("warning")))
                .body("lines.find { it.what == 'Discovery' }.says", containsString("/wallet-openid-configuration"))
                .body("lines.find { it.what == 'Scope' }.says", equalTo("openid scope_all, with acr_values eidas1"))
                .body("lines.says", hasItem(containsString("demo-client, secret demo-secret, returns to")))
                .body("lines.find { it.what == 'Profile' }.says", equalTo("faithful"));
    }

    @Test
    void warns_of_a_clock_that_travelled_until_it_is_back() {
        given().contentType("application/json").body("{\"advance\":\"P1D\"}").post("/sandbox/api/time");
        look().body("warnings", equalTo(1))
                .body("lines.find { it.level == 'warning' }.says", containsString("PT24H"))
                .body("lines.find { it.level == 'warning' }.remedy", containsString("DELETE /sandbox/api/time"));
        given().delete("/sandbox/api/time");
        look().body("warnings", equalTo(0));
    }
}
