package dev.ecps.phone;

import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockTest {
    private final StandInProvider provider = new StandInProvider();
    private volatile Duration drift = Duration.ZERO;
    private final PhoneSimulator phone = PhoneSimulator.at(provider.address())
            .clock(() -> provider.now.plus(drift))
            .open();

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    @Test
    void an_automatic_clock_corrects_itself_and_asks_once_more() {
        ActivatedPhone active = TestPhones.activated(phone);
        drift = Duration.ofHours(2);
        int before = provider.proofs.seen.size();
        assertThat(active.status()).isNotNull();
        assertThat(provider.proofs.seen).hasSize(before + 2);
        assertThat(phone.clock().instant()).isEqualTo(provider.now);
        active.status();
        assertThat(provider.proofs.seen).as("the correction is kept").hasSize(before + 3);
    }

    @Test
    void registration_corrects_the_clock_as_well() {
        drift = Duration.ofDays(-1);
        assertThat(TestPhones.activated(phone).holder()).isNotNull();
    }

    @Test
    void a_clock_set_by_hand_shows_the_failure_until_it_is_automatic_again() {
        ChoosingPin step = TestPhones.choosingPin(phone);
        phone.clock().offset(Duration.ofMinutes(10));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> step.choose(PIN))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.CLOCK_WRONG));
        assertThat(provider.proofs.seen).as("one try only").hasSize(1);
        phone.clock().offset(Duration.ZERO);
        assertThat(step.choose(PIN).holder()).isNotNull();
    }

    @Test
    void a_clock_set_a_little_wrong_is_tolerated() {
        ActivatedPhone active = TestPhones.activated(phone);
        phone.clock().offset(Duration.ofSeconds(-30));
        Instant shown = phone.clock().instant();
        assertThat(shown).isEqualTo(provider.now.minusSeconds(30));
        assertThat(active.status()).isNotNull();
    }
}
