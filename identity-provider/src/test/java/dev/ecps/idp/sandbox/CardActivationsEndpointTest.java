package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OSTEOPATH;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CardActivationsEndpointTest {
    private static ValidatableResponse look(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/card-activations")
                .then();
    }

    @Test
    void POST_shows_the_QR_code_then_the_code_and_another_QR_code_when_it_begins_again() {
        var desk = "{\"nationalId\":\"" + OSTEOPATH.value() + "\"}";
        String link = look(desk.replace("}", ",\"again\":true}"))
                .statusCode(200)
                .body("state", equalTo("qr"))
                .body("code", nullValue())
                .extract()
                .path("link");
        given().contentType("application/json")
                .body("{\"link\":\"" + link + "\"}")
                .post("/ecps/activations/card")
                .then()
                .statusCode(201);
        look(desk)
                .body("state", equalTo("code"))
                .body("code", matchesPattern("[0-9]{6}"))
                .body("link", nullValue());
        look(desk.replace("}", ",\"again\":true}")).body("state", equalTo("qr")).body("link", not(equalTo(link)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"nationalId\":\"x\"}", "{\"nationalId\":\"899799999999\"}"})
    void POST_for_nobody_returns_400_at_the_field(String body) {
        look(body).statusCode(400).body("field", equalTo("nationalId"));
    }
}
