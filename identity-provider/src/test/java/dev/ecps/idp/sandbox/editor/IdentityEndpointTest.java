package dev.ecps.idp.sandbox.editor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.TestPractitioners;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.ecps.registry.TestWishes;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentityEndpointTest {
    private static final String PEOPLE = "/sandbox/api/practitioners/";
    private static final NationalId NEW = new NationalId("ANS20260101120000");

    @Inject
    Practitioners practitioners;

    @AfterEach
    void nobody_is_left() {
        practitioners.remove(NEW);
    }

    private static ValidatableResponse get(NationalId id) {
        return given().get(PEOPLE + id.value()).then();
    }

    private static ValidatableResponse put(NationalId id, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(PEOPLE + id.value())
                .then();
    }

    private static ValidatableResponse put(NationalId id, String body, String etag) {
        return given().contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put(PEOPLE + id.value())
                .then();
    }

    @Test
    void GET_tells_everything_and_PUT_of_it_changes_nothing() {
        for (var id : new NationalId[] {
            TestPractitioners.CABINET_AND_HOSPITAL,
            TestPractitioners.STAFF,
            TestPractitioners.WITHOUT_EXERCISE,
            TestPractitioners.NEARLY_EMPTY,
            TestPractitioners.LONG_NAME
        }) {
            var before = practitioners.find(id);
            var answer = get(id).statusCode(200).extract();
            put(id, answer.asString(), answer.header("ETag")).statusCode(200).header("ETag", answer.header("ETag"));
            assertThat(practitioners.find(id)).isEqualTo(before);
        }
    }

    @Test
    void PUT_makes_an_identity_from_what_is_told_and_the_rest_is_empty() {
        put(
                        NEW,
                        "{\"familyName\":\" NOUVEAU \",\"exercises\":[{\"professionCode\":\"10\",\"activities\":"
                                + "[{\"modeCode\":\"S\",\"structure\":{\"legalName\":\"HOPITAL\"}}]}]}")
                .statusCode(201)
                .body("familyName", equalTo("NOUVEAU"))
                .body("otherIds[0].origin", equalTo("EDIT"))
                .body("contacts.mail", equalTo(""))
                .body("exercises[0].activities[0].structure.address.postalCode", equalTo(""));
        Practitioner made = practitioners.find(NEW).orElseThrow();
        assertThat(made.profession()).isEqualTo("Médecin");
    }

    @Test
    void the_correspondence_address_is_kept_too() {
        put(
                        NEW,
                        "{\"familyName\":\"X\",\"correspondenceAddress\":{\"street\":\"1 rue\",\"postalCode\":\"31000\",\"town\":\"T\"}}")
                .statusCode(201);
        get(NEW).body("correspondenceAddress.town", equalTo("T"));
    }

    @Test
    void what_is_malformed_is_told_by_its_member_or_column() {
        put(NEW, "{\"familyName\":\"\"}").statusCode(400).body("field", equalTo("Nom de famille"));
        put(NEW, "{\"familyName\":\"a|b\"}").statusCode(400).body("field", equalTo("Nom de famille"));
        put(NEW, "{\"familyName\":\"X\",\"givenNames\":[\"D'Arc\"]}")
                .statusCode(400)
                .body("field", equalTo("Prénoms"));
        put(NEW, "{\"familyName\":\"X\",\"colour\":\"blue\"}").statusCode(400).body("field", equalTo("colour"));
        put(NEW, "{\"familyName\":1}").statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"birth\":{\"date\":\"31/12/1999\"}}").statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"nationalId\":\"899700001011\"}")
                .statusCode(400)
                .body("field", equalTo("nationalId"));
        put(NEW, "[]").statusCode(400);
        put(NEW, "{").statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"contacts\":{\"mail\":\"" + "m".repeat(300) + "\"}}")
                .statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"exercises\":[null]}").statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"givenNames\":[null]}").statusCode(400);
        put(NEW, "{\"familyName\":\"X\",\"otherIds\":[{\"identifier\":\"1\",\"origin\":\"RPPS\",\"quality\":100}]}")
                .statusCode(400);
        assertThat(practitioners.find(NEW)).isEmpty();
        given().get(PEOPLE + "nobody").then().statusCode(404);
    }

    @Test
    void of_two_who_read_the_same_one_saves_and_the_other_is_told() throws Exception {
        put(NEW, "{\"familyName\":\"FIRST\"}").statusCode(201);
        var etag = get(NEW).extract().header("ETag");
        var statuses = Races.of(
                4,
                i -> () -> put(NEW, "{\"familyName\":\"N" + i + "\"}", etag)
                        .extract()
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        put(NEW, "{\"familyName\":\"LATER\"}", etag)
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:conflict"))
                .body("status", equalTo(412));
    }

    @Test
    void If_Match_asks_for_something_that_is_there() {
        put(NEW, "{\"familyName\":\"X\"}", "*").statusCode(412);
        put(NEW, "{\"familyName\":\"X\"}", "\"none\"").statusCode(412);
        put(NEW, "{\"familyName\":\"X\"}").statusCode(201);
        put(NEW, "{\"familyName\":\"Y\"}", "*").statusCode(200);
    }

    @Test
    void POST_rpps_moves_somebody_from_ADELI() {
        var adeli = new NationalId("0990055028");
        var rpps = new NationalId("899700500310");
        practitioners.save(TestWishes.nurse(adeli));
        try {
            given().post(PEOPLE + adeli.value() + "/rpps?rpps=" + rpps.value())
                    .then()
                    .statusCode(200)
                    .body("rpps", equalTo(rpps.value()))
                    .body("moved", equalTo(true));
            given().post(PEOPLE + adeli.value() + "/rpps")
                    .then()
                    .statusCode(200)
                    .body("moved", equalTo(false));
            given().post(PEOPLE + "899700001011/rpps").then().statusCode(400);
            given().post(PEOPLE + "0999999999/rpps").then().statusCode(404);
        } finally {
            practitioners.remove(adeli);
            practitioners.remove(rpps);
        }
    }

    @Test
    void the_whole_directory_is_exported_in_the_official_format_and_imported_again() {
        var before = practitioners.all();
        var extract =
                given().get("/sandbox/api/directory").then().statusCode(200).contentType(startsWith("text/plain"));
        var text = extract.extract().asString();
        assertThat(text).startsWith(Extract.header() + "\n").endsWith("|\n");
        given().contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/sandbox/api/directory")
                .then()
                .statusCode(200)
                .body("rejectedTotal", equalTo(0));
        assertThat(practitioners.all()).isEqualTo(before);
    }

    @Test
    void a_file_of_toggles_is_read_or_refused() {
        given().contentType("text/plain; charset=UTF-8")
                .body("N° ADELI;N° RPPS\n999999999;99700500203\n")
                .post("/sandbox/api/directory/toggles")
                .then()
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("left[0].line", equalTo(2));
        given().contentType("text/plain")
                .body("nothing")
                .post("/sandbox/api/directory/toggles")
                .then()
                .statusCode(400)
                .body("detail", containsString("N° ADELI"));
    }
}
