package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DirectoryEndpointTest {
    private static final String RETIRED = "899700001318";

    private static String shipped() throws IOException {
        try (var file = DirectoryEndpointTest.class.getResourceAsStream("/directory/practitioners.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header() throws IOException {
        return shipped().lines().findFirst().orElseThrow();
    }

    private static String line(String nationalId) throws IOException {
        return shipped()
                .lines()
                .filter(line -> line.contains("|" + nationalId + "|"))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("text/plain;charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/sandbox/api/directory")
                .then();
    }

    @Test
    void POST_of_an_extract_returns_200_with_a_report_and_the_person_is_there() throws IOException {
        var person = line(RETIRED).replace(RETIRED, "899700299999").replace("99700001318", "99700299999");
        post(header() + "\n" + person + "\ngarbage\n")
                .statusCode(200)
                .body("persons", equalTo(1))
                .body("lines", equalTo(2))
                .body("rejectedTotal", equalTo(1))
                .body("rejected.line", contains(3))
                .body("rejected[0].reason", is(not(emptyOrNullString())));
        var listed = given().get("/sandbox/api/practitioners").jsonPath();
        assertThat(listed.getString("find { it.nationalId == '899700299999' }.situation"))
                .isEqualTo("importé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a|b|c|\n1|2|3|\n"})
    void POST_of_what_is_no_extract_returns_400_about_the_body(String body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:invalid-request"))
                .body("field", equalTo("body"));
    }

    @Test
    void POST_of_JSON_returns_415() {
        given().contentType("application/json")
                .body("{}")
                .post("/sandbox/api/directory")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
