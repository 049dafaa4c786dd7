package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GuardedFormsTest {
    /** Else they would send {@code Origin: null}, which the gate takes for a page of another origin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox/time",
                "/sandbox/outbox",
                "/sandbox/logouts",
                "/lecteur",
                "/operateur",
                "/edit",
                "/edit/new?kind=rpps",
                "/edit/identity?id=899700001011"
            })
    void browsers_tell_the_gate_the_origin_of_its_own_forms(String page) {
        given().get(page).then().statusCode(200).header("Referrer-Policy", equalTo("same-origin"));
    }
}
