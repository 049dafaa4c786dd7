package dev.ecps.phone.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ecps.wire.activation.PinRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinTest {
    private static final String ZEROS = "A".repeat(43);

    @Test
    void a_pin_never_shows_itself() {
        assertThat(Pin.of("4821")).hasToString("Pin[…]").hasSameHashCodeAs(Pin.of("0000"));
        assertThat(Pin.of("4821")).isEqualTo(Pin.of("4821")).isNotEqualTo(Pin.of("4822"));
        assertThat(PinSecret.draw()).hasToString("PinSecret[…]");
    }

    @Test
    void proof_and_verifier_are_those_of_the_protocol() {
        PinSecret secret = PinSecret.ofBase64Url(ZEROS);
        assertThat(secret.proofOf(Pin.of("4821"))).isEqualTo("BjyZicakzguQN3uzj6SlUINilLFMBI2LiStPYrqFWpU");
        assertThat(secret.verifierOf(Pin.of("4821"))).isEqualTo("9XyJ5XHdXdRMMrdU16t0hD6R8zDEPosmGpc-ldPiyCA");
    }

    @Test
    void another_secret_or_another_pin_proves_something_else() {
        PinSecret secret = PinSecret.draw();
        assertThat(secret.proofOf(Pin.of("4821"))).isNotEqualTo(secret.proofOf(Pin.of("4822")));
        assertThat(secret.proofOf(Pin.of("4821"))).isNotEqualTo(PinSecret.draw().proofOf(Pin.of("4821")));
        assertThat(PinSecret.ofBase64Url(secret.base64Url()).proofOf(Pin.of("4821")))
                .isEqualTo(secret.proofOf(Pin.of("4821")));
    }

    @Test
    void a_secret_has_thirty_two_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> PinSecret.ofBase64Url("AAAA"));
    }

    @Test
    void a_rule_that_can_not_be_read_forbids_nothing_and_the_others_still_count() {
        PinRules rules = new PinRules(4, List.of("(", "0000"));
        assertThat(PinFlaw.of(Pin.of("4821"), rules)).isEmpty();
        assertThat(PinFlaw.of(Pin.of("0000"), rules)).hasValue(PinFlaw.FORBIDDEN);
    }
}
