package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.UNKNOWN_CODE;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static dev.ecps.idp.walk.RelyingParty.decide;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /sandbox/api/ciba/{auth_req_id}?action=… */
@QuarkusTest
class CibaEndpointTest {
    @Inject
    Devices devices;

    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private String login;

    @BeforeEach
    void begin() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(UNKNOWN_CODE, "{}", "verifier", "phone", false));
        login = sara.ciba(UNKNOWN_CODE, "42");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static void isProblem(Response answer, int status, String field) {
        answer.then().statusCode(status).contentType("application/problem+json").body("field", equalTo(field));
    }

    @Test
    void allow_approves() {
        decide(login, "allow").then().statusCode(204);
        assertThat(sara.poll(login).statusCode()).isEqualTo(200);
    }

    @Test
    void deny_refuses() {
        decide(login, "deny").then().statusCode(204);
        assertThat(sara.poll(login).<String>path("error")).isEqualTo("access_denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "approve", "ALLOW"})
    void any_other_action_is_400(String action) {
        isProblem(decide(login, action), 400, "action");
    }

    @Test
    void no_action_is_400() {
        isProblem(given().post("/sandbox/api/ciba/" + login), 400, "action");
    }

    @Test
    void an_auth_req_id_of_nobody_is_404() {
        isProblem(decide("nonsense", "allow"), 404, "auth_req_id");
    }

    @Test
    void a_second_answer_is_409_and_changes_nothing() {
        decide(login, "deny");
        isProblem(decide(login, "allow"), 409, "auth_req_id");
        assertThat(sara.poll(login).<String>path("error")).isEqualTo("access_denied");
    }

    @Test
    void an_answer_after_the_tokens_is_409() {
        decide(login, "allow");
        sara.poll(login);
        isProblem(decide(login, "deny"), 409, "auth_req_id");
    }

    @Test
    void an_answer_after_the_time_is_409() {
        clock.advance(Duration.ofSeconds(120));
        isProblem(decide(login, "allow"), 409, "auth_req_id");
    }

    @Test
    void a_card_is_answered_once_too() {
        var form = cibaForm(UNKNOWN_CODE, "42");
        form.put("channel", "CARD");
        var card = sara.ciba(form).<String>path("auth_req_id");
        decide(card, "deny").then().statusCode(204);
        isProblem(decide(card, "allow"), 409, "auth_req_id");
        assertThat(sara.poll(card).<String>path("error")).isEqualTo("access_denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "deny"})
    void a_deleted_e_CPS_answers_nothing_which_is_409(String action) {
        devices.delete(devices.activeOf(UNKNOWN_CODE).orElseThrow().id());
        isProblem(decide(login, action), 409, "auth_req_id");
        assertThat(sara.poll(login).<String>path("error")).isEqualTo("authorization_pending");
    }

    @Test
    void a_replaced_e_CPS_approves_nothing_which_is_409() {
        devices.register(new NewDevice(UNKNOWN_CODE, "{}", "verifier", "another phone", false));
        isProblem(decide(login, "allow"), 409, "auth_req_id");
        assertThat(sara.poll(login).<String>path("error")).isEqualTo("authorization_pending");
    }

    @Test
    void an_e_CPS_that_expired_meanwhile_approves_nothing_which_is_409() {
        var expiry = devices.activeOf(UNKNOWN_CODE).orElseThrow().expiresAt();
        clock.advance(Duration.between(clock.instant(), expiry).minusSeconds(20));
        var lastMinute = sara.ciba(UNKNOWN_CODE, "42");
        clock.advance(Duration.ofSeconds(21));
        isProblem(decide(lastMinute, "allow"), 409, "auth_req_id");
        assertThat(sara.poll(lastMinute).<String>path("error")).isEqualTo("authorization_pending");
    }

    @Test
    void a_caller_from_elsewhere_without_the_key_is_refused() {
        given().header("X-Forwarded-For", "192.0.2.1")
                .queryParam("action", "allow")
                .post("/sandbox/api/ciba/" + login)
                .then()
                .statusCode(403);
    }
}
