package dev.ecps.idp.ecps.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ecps.idp.ecps.device.PinEvidence.Typed;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinEvidenceTest {
    private static final Pin PIN = Pin.of("4821");

    private final PinSecret secret = PinSecret.draw();
    private final String verifier = secret.verifierOf(PIN);

    @Test
    void the_right_PIN_on_the_right_phone_stands() {
        assertThat(Typed.of(secret.proofOf(PIN)).stands(verifier)).isTrue();
    }

    @Test
    void another_PIN_or_another_phone_does_not() {
        assertThat(Typed.of(secret.proofOf(Pin.of("4822"))).stands(verifier)).isFalse();
        assertThat(Typed.of(PinSecret.draw().proofOf(PIN)).stands(verifier)).isFalse();
    }

    @Test
    void the_verifier_itself_is_no_proof() {
        assertThat(Typed.of(verifier).stands(verifier)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4821", "***", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_not_32_bytes_of_base64url_is_no_evidence(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Typed.of(text));
    }

    @Test
    void evidence_is_never_printed() {
        var proof = secret.proofOf(PIN);
        assertThat(Typed.of(proof)).hasToString("Typed[…]");
    }
}
