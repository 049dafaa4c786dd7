package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.ecps.idp.time.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TimeEndpointTest {
    private static final String TIME = "/sandbox/api/time";

    @Inject
    TravellingClock clock;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post(TIME).then();
    }

    @Test
    void GET_returns_the_providers_time() {
        var now = given().get(TIME)
                .then()
                .statusCode(200)
                .body("travelled", equalTo("PT0S"))
                .extract()
                .path("now");
        assertThat(Instant.parse(now.toString())).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void POST_moves_the_clock_and_returns_the_new_time() {
        post("{\"advance\":\"PT2M\"}").statusCode(200).body("travelled", equalTo("PT2M"));
        var now = post("{\"advance\":\"P1D\"}")
                .statusCode(200)
                .body("travelled", equalTo("PT24H2M"))
                .extract()
                .path("now");
        assertThat(Instant.parse(now.toString())).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.travelled()).isEqualTo(Duration.ofMinutes(24 * 60 + 2));
    }

    @Test
    void DELETE_returns_to_the_present() {
        clock.advance(Duration.ofDays(1));
        given().delete(TIME).then().statusCode(200).body("travelled", equalTo("PT0S"));
        assertThat(clock.travelled()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"PT0S\"}",
                "{\"advance\":\"PT-2M\"}",
                "{\"advance\":\"P3650DT1S\"}",
                "{\"advance\":\"P9999999999999999999D\"}",
                "{\"advance\":\"two minutes\"}",
                "{\"advance\":\"\"}",
                "{\"advance\":120}",
                "{\"advance\":true}",
                "{\"advance\":[\"PT2M\"]}",
                "{\"advance\":{}}",
                "{\"advance\":null}",
                "{}",
                "null",
                ""
            })
    void POST_without_a_distance_forward_returns_400_about_advance(String body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:invalid-request"))
                .body("field", equalTo("advance"))
                .body("detail", is(not(emptyOrNullString())));
        assertThat(clock.travelled()).isZero();
    }

    @Test
    void POST_with_an_unknown_member_returns_400_about_that_member() {
        post("{\"advance\":\"PT2M\",\"advnace\":\"PT2M\"}").statusCode(400).body("field", equalTo("advnace"));
        assertThat(clock.travelled()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "advance=PT2M", "[]", "\"PT2M\"", "42"})
    void POST_of_what_is_no_JSON_object_returns_400_about_the_body(String body) {
        post(body).statusCode(400).body("field", equalTo("body"));
    }

    @Test
    void POST_of_a_form_returns_415() {
        given().formParam("advance", "PT2M").post(TIME).then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void POST_of_ever_further_journeys_returns_400_at_the_end_of_time() {
        clock.advance(TravellingClock.FARTHEST.minus(Duration.ofSeconds(1)));
        post("{\"advance\":\"PT2S\"}")
                .statusCode(400)
                .body("field", equalTo("advance"))
                .body("detail", containsString("36500 days"));
        post("{\"advance\":\"PT1S\"}").statusCode(200);
    }

    @Test
    void POST_next_goes_where_GET_says_that_something_comes() {
        String next = given().get(TIME).then().extract().path("next.at");
        String now = post("{\"advance\":\"next\"}").statusCode(200).extract().path("now");
        assertThat(Instant.parse(now))
                .isBetween(Instant.parse(next), Instant.parse(next).plusSeconds(30));
    }
}
