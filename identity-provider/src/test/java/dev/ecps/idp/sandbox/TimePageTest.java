package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.time.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimePageTest {
    private static final String PAGE = "/sandbox/time";

    @Inject
    TravellingClock clock;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static RequestSpecification visitor() {
        return given().redirects().follow(false);
    }

    private static ValidatableResponse forward(String advance) {
        return visitor().formParam("advance", advance).post(PAGE + "/forward").then();
    }

    @Test
    void the_page_shows_the_time_and_has_a_button_for_the_48_hours() {
        visitor()
                .get(PAGE)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("html.@lang", equalTo("fr"))
                .body(containsString("À l’heure de la machine."))
                .body(containsString("value=\"P2D\""));
    }

    @Test
    void a_button_moves_the_clock_and_leads_back_to_the_page() {
        forward("P2D").statusCode(303).header("Location", PAGE);
        assertThat(clock.travelled()).isEqualTo(Duration.ofDays(2));
        visitor().get(PAGE).then().body(containsString("En avance de 2\u00a0j 0\u00a0h 0\u00a0min"));
    }

    @Test
    void another_button_brings_the_present_back_in_the_language_of_the_page() {
        forward("PT2M");
        visitor()
                .formParam("ui_locales", "en")
                .post(PAGE + "/present")
                .then()
                .statusCode(303)
                .header("Location", PAGE + "?ui_locales=en");
        assertThat(clock.travelled()).isZero();
    }

    @Test
    void what_is_no_duration_is_refused_at_its_field_and_stays_there() {
        forward("deux heures<")
                .statusCode(400)
                .body(containsString("Une durée au format ISO"))
                .body(containsString("value=\"deux heures&lt;\""))
                .body(containsString("aria-invalid"));
        assertThat(clock.travelled()).isZero();
    }

    @Test
    void too_far_is_refused() {
        clock.advance(TravellingClock.FARTHEST);
        forward("P1D").statusCode(400).body(containsString("Revenez d’abord au présent"));
    }

    @Test
    void a_page_of_another_origin_moves_nothing() {
        visitor()
                .header("Origin", "https://elsewhere.test")
                .formParam("advance", "P2D")
                .post(PAGE + "/forward")
                .then()
                .statusCode(403);
        assertThat(clock.travelled()).isZero();
    }
}
