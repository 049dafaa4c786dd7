package dev.ecps.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.Json;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.device.RegisteredDevice;
import dev.ecps.wire.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/phone-protocol.md} tells the truth: others write phones from it alone. */
class ProtocolPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("..", "..", "docs", "phone-protocol.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of the row of a test vector. */
    private String vector(String name) {
        return only("(?m)^\\| `" + name + " \\| `([^`]+)` \\|$");
    }

    private String only(String pattern) {
        List<MatchResult> found =
                Pattern.compile(pattern).matcher(page).results().toList();
        assertThat(found).as(pattern).hasSize(1);
        return found.get(0).group(1);
    }

    /** The JSON example whose first member is this one. */
    private JsonNode example(String firstMember) throws IOException {
        return JSON.readTree(only("(?s)```json\\s(\\{\"" + firstMember + "\".*?\\})\\s```"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4821", "0070"})
    void the_test_vectors_of_the_PIN_are_those_of_the_phone(String pin) {
        PinSecret secret = PinSecret.ofBase64Url(vector("secret` \\(bytes 00 to 1f\\)"));
        assertThat(secret.proofOf(Pin.of(pin))).isEqualTo(vector("pinProof` of `" + pin + "`"));
        assertThat(secret.verifierOf(Pin.of(pin))).isEqualTo(vector("pinVerifier` of `" + pin + "`"));
    }

    @Test
    void the_example_of_a_proof_is_signed_by_the_example_of_a_key() throws Exception {
        ECKey key = ECKey.parse(example("kty").toString());
        assertThat(page).contains("thumbprint is `" + key.computeThumbprint() + "`");
        JWSObject proof = JWSObject.parse(only("Device-Proof: (\\S+)\\s"));
        assertThat(proof.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(JSON.readTree(proof.getPayload().toString())).isEqualTo(example("htm"));
        assertThat(JSON.readTree(proof.getHeader().toString())).isEqualTo(example("alg"));
    }

    @Test
    void the_example_of_a_proof_is_about_the_example_of_a_request() throws Exception {
        JsonNode payload = example("htm");
        String body = only("Content-Type: application/json\\s+(\\{\"pinProof\":\"[^\"]+\"\\})\\s");
        assertThat(payload.get("bth").asText()).isEqualTo(hash(body));
        assertThat(page)
                .contains(payload.get("htm").asText() + " " + payload.get("htu").asText() + "\n");
        assertThat(JSON.readTree(body).get("pinProof").asText()).isEqualTo(vector("pinProof` of `4821`"));
        assertThat(page).contains("`bth` without a body is `" + hash("") + "`");
        assertThat(payload.get("jti").asText().length()).isBetween(16, 128);
    }

    private static String hash(String body) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ProofCheck.sha256(body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void each_refusal_stands_there_with_its_status(ProblemType type) {
        assertThat(page).containsOnlyOnce("| `" + type.uri() + "` | " + type.status() + " |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST " + PhonePaths.ACTIVATIONS + "`",
                "POST " + PhonePaths.CARD_ACTIVATIONS + "`",
                "POST " + PhonePaths.ACTIVATIONS + "/{activation}/" + PhonePaths.MAIL,
                "POST " + PhonePaths.ACTIVATIONS + "/{activation}/" + PhonePaths.LINK,
                "POST " + PhonePaths.ACTIVATIONS + "/{activation}/" + PhonePaths.SMS,
                "POST " + PhonePaths.ACTIVATIONS + "/{activation}/" + PhonePaths.CODE,
                "POST " + PhonePaths.ACTIVATIONS + "/{activation}/" + PhonePaths.DEVICE_OF_ACTIVATION,
                "GET " + PhonePaths.CHALLENGES + "`",
                "POST " + PhonePaths.CHALLENGES + "/{id}/" + PhonePaths.UNLOCK,
                "POST " + PhonePaths.CHALLENGES + "/{id}/" + PhonePaths.ANSWER,
                "POST " + PhonePaths.CHALLENGES + "/{id}/" + PhonePaths.DECLINE,
                "GET " + PhonePaths.DEVICE,
                "DELETE " + PhonePaths.DEVICE,
                "`" + PhonePaths.DOORBELL + "`",
                "| `" + PhonePaths.LOOK + "` |",
                "| `" + PhonePaths.GONE + "` |",
                "`" + PhonePaths.PROOF + "`",
                "`" + PhonePaths.PROOF_TYPE + "`"
            })
    void each_path_and_word_stands_there(String word) {
        assertThat(page).contains(word);
    }

    @Test
    void the_example_of_a_registered_device_is_one() throws IOException {
        RegisteredDevice device = Json.STRICT.readValue(example("device").toString(), RegisteredDevice.class);
        assertThat(device.holder().givenName()).isEqualTo("Camille");
        assertThat(device.pinTriesLeft()).isEqualTo(3);
    }
}
