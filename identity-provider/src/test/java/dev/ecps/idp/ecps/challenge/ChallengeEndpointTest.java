package dev.ecps.idp.ecps.challenge;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ACCENTS;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LONG_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.SigningPhone;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.phone.pin.Pin;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.TwoDigits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChallengeEndpointTest {
    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    TravellingClock clock;

    private SigningPhone phone;
    private Asked asked;

    @BeforeEach
    void ask() {
        phone = SigningPhone.of(ACCENTS, devices);
        asked = ask(phone);
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Asked ask(SigningPhone phone) {
        var device = devices.of(new DeviceId(phone.kid())).orElseThrow();
        return challenges.open(device, "SARA", "sara-client");
    }

    private static String path(Asked asked, String verb) {
        return PhonePaths.CHALLENGES + "/" + asked.id() + "/" + verb;
    }

    private ValidatableResponse unlock(String pin) {
        return phone.post(path(asked, PhonePaths.UNLOCK), "{\"pinProof\":\"" + phone.proofOf(Pin.of(pin)) + "\"}");
    }

    private ValidatableResponse pick(TwoDigits number, String pin) {
        var body = "{\"number\":\"%s\",\"pinProof\":\"%s\"}".formatted(number.value(), phone.proofOf(Pin.of(pin)));
        return phone.post(path(asked, PhonePaths.ANSWER), body);
    }

    private TwoDigits decoy() {
        return asked.choices().stream()
                .filter(number -> !number.equals(asked.shown()))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse is(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:" + type));
    }

    @Test
    void GET_tells_what_waits_but_no_number() {
        var list = phone.get(PhonePaths.CHALLENGES)
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].id", equalTo(asked.id().value()))
                .body("[0].service", equalTo("SARA"))
                .extract();
        assertThat(list.<Object>path("[0]").toString()).doesNotContain("numbers", "shown");
    }

    @Test
    void the_right_PIN_shows_the_three_numbers_and_the_right_number_approves() {
        unlock("4821")
                .statusCode(200)
                .body(
                        "numbers",
                        equalTo(asked.choices().stream().map(TwoDigits::value).toList()));
        pick(asked.shown(), "4821").statusCode(200).body("outcome", equalTo("APPROVED"));
        is(pick(asked.shown(), "4821"), 409, "challenge-over");
        phone.get(PhonePaths.CHALLENGES).body("$", empty());
    }

    @Test
    void a_wrong_number_refuses_for_good() {
        pick(decoy(), "4821").statusCode(200).body("outcome", equalTo("WRONG_NUMBER"));
        is(pick(asked.shown(), "4821"), 409, "challenge-over");
    }

    @Test
    void a_wrong_PIN_is_counted_and_the_third_blocks_and_ends_the_request() {
        is(unlock("0000"), 403, "pin-wrong").body("triesLeft", equalTo(2));
        is(pick(asked.shown(), "0000"), 403, "pin-wrong").body("triesLeft", equalTo(1));
        is(unlock("0000"), 423, "pin-blocked");
        is(unlock("4821"), 409, "challenge-over");
        asked = ask(phone);
        is(pick(asked.shown(), "4821"), 423, "pin-blocked");
    }

    @Test
    void the_number_needs_the_PIN_even_after_the_unlock() {
        unlock("4821").statusCode(200);
        is(pick(asked.shown(), "0000"), 403, "pin-wrong");
        pick(asked.shown(), "4821").body("outcome", equalTo("APPROVED"));
    }

    @Test
    void declining_needs_no_PIN_and_no_body() {
        phone.post(path(asked, PhonePaths.DECLINE), "").statusCode(204);
        is(phone.post(path(asked, PhonePaths.DECLINE), ""), 409, "challenge-over");
        is(unlock("4821"), 409, "challenge-over");
    }

    @Test
    void another_phone_knows_nothing_of_the_request_and_guesses_no_PIN_by_it() {
        var stranger = SigningPhone.of(LONG_NAME, devices);
        var body = "{\"number\":\"%s\",\"pinProof\":\"%s\"}"
                .formatted(asked.shown().value(), stranger.proofOf(SigningPhone.PIN));
        stranger.get(PhonePaths.CHALLENGES).body("$", empty());
        is(stranger.post(path(asked, PhonePaths.ANSWER), body), 404, "challenge-unknown");
        is(stranger.post(path(asked, PhonePaths.DECLINE), ""), 404, "challenge-unknown");
        assertThat(challenges.of(asked.id())).containsInstanceOf(LoginChallenge.Pending.class);
    }

    @Test
    void a_request_that_never_was_is_unknown() {
        for (var id : List.of("x", "a-challenge-that-never-was")) {
            is(phone.post(PhonePaths.CHALLENGES + "/" + id + "/" + PhonePaths.DECLINE, ""), 404, "challenge-unknown");
        }
    }

    @Test
    void an_expired_request_is_over_and_the_PIN_is_not_looked_at() {
        clock.advance(Duration.ofSeconds(120));
        var later = clock.instant();
        var body = "{\"pinProof\":\"" + phone.proofOf(Pin.of("0000")) + "\"}";
        is(phone.post(path(asked, PhonePaths.UNLOCK), body, proof -> proof.at(later)), 409, "challenge-over");
        assertThat(devices.of(new DeviceId(phone.kid())).orElseThrow().pinTriesLeft())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer | {} | number",
                "answer | {\"number\":\"07\"} | pinProof",
                "answer | {\"number\":\"7\",\"pinProof\":\"x\"} | number",
                "answer | {\"number\":\"007\",\"pinProof\":\"x\"} | number",
                "answer | {\"number\":null,\"pinProof\":\"x\"} | number",
                "answer | {\"number\":\"07\",\"pinProof\":\"x\",\"pin\":\"4821\"} | pin",
                "unlock | {} | pinProof",
                "unlock | {\"pinProof\":\"4821\"} | pinProof",
                "unlock | {\"pinProof\":\"***\"} | pinProof",
                "unlock | null | body",
                "unlock | '' | body",
                "unlock | [] | body",
                "unlock | { | body"
            })
    void a_malformed_body_returns_400_about_its_member_and_costs_no_try(String verb, String body, String field) {
        is(phone.post(path(asked, verb), body), 400, "invalid-request").body("field", equalTo(field));
        assertThat(devices.of(new DeviceId(phone.kid())).orElseThrow().pinTriesLeft())
                .isEqualTo(3);
    }
}
