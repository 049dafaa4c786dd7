package dev.ecps.idp.ecps.activation;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.ecps.device.SigningPhone;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last step: the phone registers its key. */
@QuarkusTest
class ActivationRegistrationTest extends ActivationCalls {
    @Nested
    class The_registration {
        private final SigningPhone phone = new SigningPhone();

        private ValidatableResponse register(String activation, String jwk, String verifier, String name) {
            var body = "{\"publicKey\":%s,\"pinVerifier\":%s,\"name\":%s}".formatted(jwk, verifier, name);
            var kid = thumbprint();
            return phone.post(step(activation, PhonePaths.DEVICE_OF_ACTIVATION), body, proof -> proof.under(kid));
        }

        private String thumbprint() {
            try {
                return phone.key().computeThumbprint().toString();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        private String jwk() {
            return phone.key().toPublicJWK().toJSONString();
        }

        private String verifier() {
            return "\"" + phone.verifierOf(SigningPhone.PIN) + "\"";
        }

        @Test
        void returns_201_and_repeated_the_same_device() {
            var activation = codeAccepted();
            String device = register(activation, jwk(), verifier(), "\"iPhone de Léa\"")
                    .statusCode(201)
                    .body("holder.nationalId", equalTo(PSYCHOLOGIST.value()))
                    .extract()
                    .path("device");
            register(activation, jwk(), verifier(), "\"iPhone de Léa\"")
                    .statusCode(201)
                    .body("device", equalTo(device));
        }

        @Test
        void of_a_private_or_foreign_key_or_without_one_returns_400() {
            var activation = codeAccepted();
            var offCurve = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%1$s\",\"y\":\"%1$s\"}"
                    .formatted(Base64URL.encode(new byte[32]));
            for (var jwk : new String[] {phone.key().toJSONString(), offCurve, "{}", "null", "{\"kty\":\"RSA\"}"}) {
                is(register(activation, jwk, verifier(), "\"phone\""), 400, "invalid-request")
                        .body("field", equalTo("publicKey"));
            }
            register(activation, jwk(), verifier(), "\"phone\"").statusCode(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\"", "\"4821\"", "\"******************************************a\""})
        void without_a_PIN_verifier_returns_400(String verifier) {
            is(register("any-activation", jwk(), verifier, "\"phone\""), 400, "invalid-request")
                    .body("field", equalTo("pinVerifier"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "\"\"",
                    "\" \"",
                    "\"a\\nb\"",
                    "\"0123456789012345678901234567890123456789012345678901234567890\""
                })
        void without_a_name_returns_400(String name) {
            is(register("any-activation", jwk(), verifier(), name), 400, "invalid-request")
                    .body("field", equalTo("name"));
        }

        @Test
        void that_is_not_signed_with_the_new_key_returns_401() {
            var path = step("any-activation", PhonePaths.DEVICE_OF_ACTIVATION);
            var body = "{\"publicKey\":%s,\"pinVerifier\":%s,\"name\":\"phone\"}".formatted(jwk(), verifier());
            is(post(path, body), 401, "proof-invalid");
            is(phone.post(path, body, proof -> proof.under("another-name")), 401, "proof-invalid");
            var kid = thumbprint();
            is(
                    phone.post(path, body, proof -> proof.under(kid).signedWith(SigningPhone.newKey())),
                    401,
                    "proof-invalid");
        }

        @Test
        void before_the_code_was_accepted_returns_409() {
            is(register(opened(PSYCHOLOGIST), jwk(), verifier(), "\"phone\""), 409, "activation-out-of-step");
        }
    }
}
