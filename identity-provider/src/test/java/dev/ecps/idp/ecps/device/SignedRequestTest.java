package dev.ecps.idp.ecps.device;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LONG_NAME;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.TWO_SKILLS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignedRequestTest {
    private static final String DEVICE = PhonePaths.DEVICE;

    @Inject
    Devices devices;

    @Inject
    TravellingClock clock;

    @Inject
    DeviceConfig config;

    @Inject
    Crypto crypto;

    private final ECKey newKey = SigningPhone.newKey();
    private SigningPhone phone;

    @BeforeEach
    void register() {
        phone = SigningPhone.of(TWO_SKILLS, devices);
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private static ValidatableResponse is(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:" + type));
    }

    private static void isInvalid(ValidatableResponse response) {
        is(response, 401, "proof-invalid").body("field", equalTo("Device-Proof"));
    }

    private static ValidatableResponse send(String proof) {
        return given().header(PhonePaths.PROOF, proof).get(DEVICE).then();
    }

    @Test
    void in_order_is_answered() {
        phone.get(DEVICE)
                .statusCode(200)
                .body("device", equalTo(phone.kid()))
                .body("holder.nationalId", equalTo(TWO_SKILLS.value()))
                .body("holder.givenName", equalTo("Olivier"))
                .body("holder.familyName", equalTo("PLUSIEURS-SAVOIR-FAIRE"))
                .body("holder.profession", equalTo("Médecin"))
                .body("pinTriesLeft", equalTo(3));
    }

    @Nested
    class Is_invalid {
        @Test
        void without_a_proof() {
            isInvalid(given().get(DEVICE).then());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.e30"})
        void with_something_else_than_a_proof(String proof) {
            isInvalid(send(proof));
        }

        @Test
        void with_a_proof_that_is_too_long() {
            isInvalid(send(
                    phone.proof("GET", DEVICE, "").with("x", "x".repeat(4_000)).signed()));
        }

        @Test
        void signed_by_another_key() {
            isInvalid(phone.get(DEVICE, proof -> proof.signedWith(SigningPhone.newKey())));
        }

        @Test
        void of_another_type() {
            isInvalid(phone.get(DEVICE, proof -> proof.ofType("dpop+jwt")));
        }

        @Test
        void with_the_algorithm_none() {
            var unsigned =
                    Base64URL.encode("{\"alg\":\"none\",\"typ\":\"ecps-proof+jwt\",\"kid\":\"" + phone.kid() + "\"}");
            isInvalid(send(unsigned + "."
                    + phone.proof("GET", DEVICE, "").claims().toPayload().toBase64URL() + "."));
        }

        @ParameterizedTest
        @CsvSource({
            "htm, POST",
            "htm, get",
            "htu, /ecps/challenges",
            "htu, /ecps/device/",
            "bth, nonsense",
            "jti, short"
        })
        void for_another_request(String claim, String value) {
            isInvalid(phone.get(DEVICE, proof -> proof.with(claim, value)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"htm", "htu", "bth", "jti", "iat"})
        void without_one_of_its_members(String claim) {
            isInvalid(phone.get(DEVICE, proof -> proof.with(claim, null)));
        }

        @Test
        void for_another_body() {
            var path = PhonePaths.CHALLENGES + "/a-challenge-that-is-none/unlock";
            var proof = phone.proof("POST", path, "{\"pinProof\":\"a\"}").signed();
            isInvalid(given().header(PhonePaths.PROOF, proof)
                    .contentType("application/json")
                    .body("{\"pinProof\":\"b\"}")
                    .post(path)
                    .then());
        }

        @Test
        void after_its_header_was_changed() {
            var parts = phone.proof("GET", DEVICE, "").signed().split("\\.");
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(PhonePaths.PROOF_TYPE))
                    .keyID(phone.kid())
                    .customParam("x", 1)
                    .build();
            isInvalid(send(header.toBase64URL() + "." + parts[1] + "." + parts[2]));
        }
    }

    @Test
    void sent_twice_is_replayed() {
        var proof = phone.proof("GET", DEVICE, "").signed();
        send(proof).statusCode(200);
        is(send(proof), 401, "proof-replayed");
    }

    @Test
    void of_another_phone_may_have_the_same_jti() {
        var other = SigningPhone.of(LONG_NAME, devices);
        phone.get(DEVICE, proof -> proof.with("jti", "the-same-jti-of-two-phones"))
                .statusCode(200);
        other.get(DEVICE, proof -> proof.with("jti", "the-same-jti-of-two-phones"))
                .statusCode(200);
        is(phone.get(DEVICE, proof -> proof.with("jti", "the-same-jti-of-two-phones")), 401, "proof-replayed");
    }

    @Test
    void with_new_keys_which_anybody_can_make_fill_no_shelf_of_the_phones() throws JOSEException {
        var proofs = new DeviceProofs(devices, config, clock, crypto, 2);
        for (int i = 0; i < 2; i++) proofs.verifyNew(ofNewKey(), newKey, "POST", "/new", new byte[0]);
        var full = ofNewKey();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> proofs.verifyNew(full, newKey, "POST", "/new", new byte[0]));
        var known = phone.proof("GET", DEVICE, "").signed();
        assertThat(proofs.verify(known, "GET", DEVICE, new byte[0]).id().value())
                .isEqualTo(phone.kid());
    }

    private String ofNewKey() throws JOSEException {
        return phone.proof("POST", "/new", "")
                .signedWith(newKey)
                .under(newKey.computeThumbprint().toString())
                .signed();
    }

    @ParameterizedTest
    @ValueSource(longs = {-75, 75, -86_400, 86_400})
    void by_a_clock_that_is_more_than_a_minute_off_is_told_the_time(long seconds) {
        is(phone.get(DEVICE, proof -> proof.at(Instant.now().plusSeconds(seconds))), 401, "clock-wrong")
                .body("serverTime", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(longs = {-50, 50})
    void by_a_clock_that_is_less_than_a_minute_off_is_answered(long seconds) {
        phone.get(DEVICE, proof -> proof.at(Instant.now().plusSeconds(seconds))).statusCode(200);
    }

    @Test
    void cannot_be_replayed_by_time_travel() {
        var proof = phone.proof("GET", DEVICE, "").signed();
        send(proof).statusCode(200);
        clock.advance(Duration.ofSeconds(55));
        is(send(proof), 401, "proof-replayed");
        clock.advance(Duration.ofMinutes(5));
        is(send(proof), 401, "clock-wrong");
    }

    @Test
    void by_a_clock_that_is_ahead_cannot_be_replayed_once_the_providers_is_ahead_of_it() {
        var proof =
                phone.proof("GET", DEVICE, "").at(Instant.now().plusSeconds(50)).signed();
        send(proof).statusCode(200);
        clock.advance(Duration.ofSeconds(100));
        is(send(proof), 401, "proof-replayed");
        clock.advance(Duration.ofSeconds(20));
        is(send(proof), 401, "clock-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-knows-this-phone", "", "é"})
    void under_an_unknown_name_is_refused(String kid) {
        is(phone.get(DEVICE, proof -> proof.under(kid)), 401, "device-unknown");
    }

    @Test
    void of_a_replaced_phone_is_told_so_but_only_if_it_is_signed_well() {
        SigningPhone.of(TWO_SKILLS, devices);
        is(phone.get(DEVICE), 410, "device-replaced");
        isInvalid(phone.get(DEVICE, proof -> proof.signedWith(SigningPhone.newKey())));
    }

    @Test
    void deletes_the_e_CPS_which_is_unknown_from_then_on() {
        phone.delete(DEVICE).statusCode(204);
        is(phone.get(DEVICE), 401, "device-unknown");
        assertThat(devices.activeOf(TWO_SKILLS)).isEmpty();
    }

    @Test
    void of_an_expired_e_CPS_may_look_and_delete_and_nothing_else() {
        var later = Instant.now().plus(Duration.ofDays(3 * 366));
        clock.advance(Duration.ofDays(3 * 366));
        phone.get(DEVICE, proof -> proof.at(later)).statusCode(200);
        is(phone.get(PhonePaths.CHALLENGES, proof -> proof.at(later)), 410, "device-expired");
    }
}
