package dev.ecps.idp.sandbox;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.CORSICAN;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OVERSEAS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Device.Ending;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinCheck;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PhonesEndpointTest {
    private static final byte[] PROOF = new byte[32];

    @Inject
    Devices devices;

    @BeforeEach
    @AfterEach
    void noPhoneIsLeft() {
        devices.forgetOf(List.of(CORSICAN, OVERSEAS));
    }

    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/phones")
                .then();
    }

    private static Map<String, Object> phone(NationalId holder) throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var verifier = MessageDigest.getInstance("SHA-256").digest(PROOF);
        return Map.of(
                "nationalId", holder.value(),
                "publicKey", key.toPublicJWK().toJSONObject(),
                "pinVerifier", Base64.getUrlEncoder().withoutPadding().encodeToString(verifier),
                "name", "fleet-00001");
    }

    private static Map<String, Object> phones(Object... phones) {
        return Map.of("phones", List.of(phones));
    }

    @Test
    void POST_registers_phones_in_the_order_of_the_request_as_an_activation_does() throws Exception {
        var told = post(phones(phone(OVERSEAS), phone(CORSICAN)))
                .statusCode(201)
                .body("phones.holder.nationalId", equalTo(List.of(OVERSEAS.value(), CORSICAN.value())))
                .body("phones.pinTriesLeft", equalTo(List.of(3, 3)))
                .extract()
                .jsonPath();
        Device device = devices.activeOf(CORSICAN).orElseThrow();
        assertThat(device.id().value()).isEqualTo(told.getString("phones[1].device"));
        assertThat(device.virtual()).isFalse();
        assertThat(device.activatedAt().toString()).isEqualTo(told.getString("phones[1].activatedAt"));
        assertThat(devices.checkPin(device.id(), new PinEvidence.Typed(PROOF))).isEqualTo(new PinCheck.Right());
    }

    @Test
    void POST_replaces_an_earlier_e_CPS() throws Exception {
        var earlier = devices.register(new NewDevice(CORSICAN, "{}", "verifier", "phone", false));
        post(phones(phone(CORSICAN))).statusCode(201);
        assertThat(devices.of(earlier.id()).orElseThrow().ended()).contains(Ending.REPLACED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "nationalId, NULL",
                "nationalId, 97",
                "nationalId, 899799999999",
                "publicKey, NULL",
                "pinVerifier, short",
                "name, ''",
                "name, NULL"
            })
    void POST_with_a_member_out_of_order_returns_400_naming_it_and_registers_nothing(String member, String value)
            throws Exception {
        var broken = new HashMap<>(phone(OVERSEAS));
        broken.put(member, value);
        post(phones(phone(CORSICAN), broken))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("phones[1]." + member));
        assertThat(devices.activeOf(CORSICAN)).isEmpty();
    }

    @Test
    void POST_with_a_private_key_returns_400() throws Exception {
        var broken = new HashMap<>(phone(OVERSEAS));
        broken.put("publicKey", new ECKeyGenerator(Curve.P_256).generate().toJSONObject());
        post(phones(broken)).statusCode(400).body("field", equalTo("phones[0].publicKey"));
    }

    @Test
    void POST_of_two_phones_for_one_practitioner_returns_400() throws Exception {
        post(phones(phone(CORSICAN), phone(CORSICAN))).statusCode(400).body("field", equalTo("phones[1].nationalId"));
    }

    @Test
    void POST_of_a_member_of_the_wrong_form_returns_400_naming_it() throws Exception {
        var broken = new HashMap<>(phone(OVERSEAS));
        broken.put("publicKey", 12);
        post(phones(phone(CORSICAN), broken)).statusCode(400).body("field", equalTo("phones[1].publicKey"));
    }

    @Test
    void POST_of_none_or_of_too_many_returns_400() throws Exception {
        post(Map.of()).statusCode(400).body("field", equalTo("phones"));
        post(Map.of("phones", List.of())).statusCode(400).body("field", equalTo("phones"));
        post(Map.of("phones", Collections.nCopies(501, Map.of())))
                .statusCode(400)
                .body("field", equalTo("phones"));
    }
}
