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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestsEndpointTest {
    private static final String REQUESTS = "/sandbox/api/requests";
    private static final String PEOPLE = "/sandbox/api/practitioners/";
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
    void an_activity_ends_by_the_ref_that_the_identity_tells() {
        var person = PEOPLE + NURSE.value();
        var body = "{\"familyName\":\"ESSAI\",\"exercises\":[{\"professionCode\":\"60\",\"activities\":"
                + "[{\"modeCode\":\"S\",\"structure\":{\"legalName\":\"HOPITAL\"}},"
                + "{\"modeCode\":\"L\",\"ref\":\"whatever\",\"structure\":{\"legalName\":\"CABINET\"}}]}]}";
        given().contentType("application/json").body(body).put(person).then().statusCode(200);
        var before = given().get(person).then().statusCode(200).extract();
        var refs = before.<List<String>>path("exercises[0].activities.ref");
        assertThat(refs).hasSize(2).doesNotHaveDuplicates().allMatch(ref -> ref.length() == 16);
        given().contentType("application/json")
                .body(before.asString())
                .put(person)
                .then()
                .statusCode(200)
                .header("ETag", before.header("ETag"));

        var id = filed("{\"kind\":\"end-of-activity\",\"activity\":\"" + refs.get(1) + "\",\"endsOn\":\"2026-01-01\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().post(REQUESTS + "/" + id + "/validate").then().statusCode(200);
        given().get(person).then().body("exercises[0].activities.ref", equalTo(refs));
        clock.advance(Duration.ofHours(48));
        given().get(REQUESTS + "/" + id).then().body("state", equalTo("effective"));
        given().get(person).then().body("exercises[0].activities.ref", equalTo(List.of(refs.get(0))));
    }

    @Test
    void the_example_of_the_page_files_the_end_of_an_activity() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "sandbox.md"));
        var example = Pattern.compile("-d '(\\{[^']+end-of-activity[^']+)'").matcher(page);
        assertThat(example.find()).isTrue();
        var who = given().get(PEOPLE + "899700001029").then().extract();
        var ref = who.<String>path("exercises[0].activities[0].ref");
        var filed = given().contentType("application/json")
                .body(example.group(1).replace("REF", ref))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("wish.activity", equalTo(ref))
                .body("operator", equalTo("CNOM"));
        var id = filed.extract().<String>path("id");
        refused(id + "/refuse", Map.of("reason", "essai")).statusCode(200);
        given().get(PEOPLE + "899700001029").then().header("ETag", who.header("ETag"));
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
