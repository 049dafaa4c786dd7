package dev.ecps.idp.sandbox.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.TestWishes;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestsEndpointTest {
    private static final String REQUESTS = "/sandbox/api/requests";
    private static final NationalId NURSE = new NationalId("899700500302");

    @Inject
    Practitioners practitioners;

    @Inject
    TravellingClock clock;

    @BeforeEach
    void a_nurse_is_there() {
        practitioners.save(TestWishes.nurse(NURSE));
    }

    @AfterEach
    void nobody_is_left() {
        practitioners.remove(NURSE);
        clock.comeBack();
    }

    private static ValidatableResponse filed(String wish) {
        return given().contentType("application/json")
                .body("{\"nationalId\":\"" + NURSE.value() + "\",\"wish\":" + wish + "}")
                .post(REQUESTS)
                .then();
    }

    private static String id() {
        return filed("{\"kind\":\"contact-change\",\"mail\":\"neuve@exemple.test\",\"mobile\":\"0639980123\"}")
                .statusCode(201)
                .body("state", equalTo("submitted"))
                .body("operator", equalTo("ONI"))
                .body("effectiveAt", nullValue())
                .extract()
                .path("id");
    }

    @Test
    void POST_files_a_request_which_is_validated_and_in_force_48_hours_later() {
        var id = id();
        given().post(REQUESTS + "/" + id + "/validate")
                .then()
                .statusCode(200)
                .body("state", equalTo("validated"))
                .body("history.step", hasItem("validated"));
        clock.advance(Duration.ofHours(48));
        given().get(REQUESTS + "/" + id).then().statusCode(200).body("state", equalTo("effective"));
        assertThat(practitioners.find(NURSE).orElseThrow().contacts().mail()).isEqualTo("neuve@exemple.test");
    }

    @Test
    void GET_lists_what_waits_for_an_operator() {
        var id = id();
        given().get(REQUESTS + "?state=submitted&operator=ONI&kind=contact-change&nationalId=" + NURSE.value())
                .then()
                .statusCode(200)
                .header("X-Total-Count", org.hamcrest.Matchers.notNullValue())
                .body("id", hasItem(id))
                .body("[0].wish.mail", equalTo("neuve@exemple.test"))
                .body("[0].applicant.nationalId", equalTo(NURSE.value()));
        given().get(REQUESTS + "?state=submitted&operator=CNOM&nationalId=" + NURSE.value())
                .then()
                .body("size()", equalTo(0));
        given().get(REQUESTS + "?operator=XXX").then().statusCode(400).body("field", equalTo("operator"));
        given().get(REQUESTS + "?state=lost").then().statusCode(400).body("field", equalTo("state"));
        given().get(REQUESTS + "?size=0").then().statusCode(400).body("field", equalTo("size"));
    }

    @Test
    void refuse_needs_a_reason_and_works_once() {
        var id = id();
        refused(id + "/refuse", Map.of()).statusCode(400).body("field", equalTo("reason"));
        refused(id + "/refuse?operator=ARS", Map.of("reason", "no"))
                .statusCode(409)
                .body("detail", containsString("ONI"));
        refused(id + "/refuse", Map.of("reason", "Pièce manquante"))
                .statusCode(200)
                .body("reason", equalTo("Pièce manquante"));
        given().post(REQUESTS + "/" + id + "/validate").then().statusCode(409).contentType("application/problem+json");
    }

    private static ValidatableResponse refused(String path, Map<String, String> body) {
        return given().contentType("application/json")
                .body(body)
                .post(REQUESTS + "/" + path)
                .then();
    }

    @Test
    void what_is_wrong_is_told_by_its_field() {
        filed("{\"kind\":\"contact-change\",\"mail\":\"none\"}").statusCode(400).body("field", equalTo("mail"));
        filed("{\"kind\":\"magic\"}").statusCode(400).body("field", equalTo("wish.kind"));
        filed("{\"kind\":\"contact-change\",\"colour\":\"blue\"}").statusCode(400);
        filed("{}").statusCode(400);
        filed("{\"kind\":\"new-place\",\"profession\":\"60\"}").statusCode(400).body("field", equalTo("mode"));
        filed("{\"kind\":\"contact-change\",\"address\":\"here\"}").statusCode(400);
    }

    @Test
    void an_unknown_request_is_404() {
        given().get(REQUESTS + "/nothing").then().statusCode(404);
        given().get(REQUESTS + "/" + "x".repeat(43)).then().statusCode(404);
        given().post(REQUESTS + "/" + "x".repeat(43) + "/validate").then().statusCode(404);
    }
}
