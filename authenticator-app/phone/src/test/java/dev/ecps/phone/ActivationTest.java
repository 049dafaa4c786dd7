package dev.ecps.phone;

import static dev.ecps.phone.StandInProvider.DOCTOR;
import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivationTest {
    private final StandInProvider provider = new StandInProvider();
    private final PhoneSimulator phone = TestPhones.at(provider).named("alice").open();

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    @Test
    void seven_calls_lead_from_national_identifier_to_active_e_cps() {
        SandboxOutbox outbox = SandboxOutbox.of(provider.address());
        try (ActivatedPhone active = TestPhones.at(provider)
                .requestActivation(DOCTOR)
                .confirm()
                .scan(outbox.lastMail("alice@exemple.fr").activationLink())
                .sendSms()
                .enter(outbox.lastSms("+33600000026").code())
                .choose(PIN)) {
            assertThat(active.holder().nationalId()).isEqualTo(DOCTOR);
            assertThat(active.status().device()).isEqualTo(active.device());
        }
    }

    @Test
    void three_calls_lead_from_the_QR_code_of_the_portal_to_an_active_e_cps() {
        try (ActivatedPhone active = TestPhones.at(provider)
                .scan(" " + provider.portalLink() + "\n")
                .enter("314159")
                .choose(PIN)) {
            assertThat(active.status().holder().nationalId()).isEqualTo(DOCTOR);
        }
    }

    @Test
    void the_code_of_the_portal_shows_what_the_provider_told_and_is_typed_again_after_a_wrong_one() {
        AwaitingShownCode step = phone.scan(provider.portalLink());
        assertThat(step.codeLength()).isEqualTo(6);
        assertThat(step.codeExpiresAt()).isEqualTo(provider.now.plusSeconds(300));
        assertThat(step.activationExpiresAt()).isEqualTo(provider.now.plusSeconds(1800));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> step.enter("000000"));
        assertThat(phone.current()).isInstanceOf(AwaitingShownCode.class);
        assertThat(step.enter(" 314159 ")).isInstanceOf(ChoosingPin.class);
    }

    @Test
    void a_QR_code_that_is_too_old_leaves_the_phone_where_it_was_and_says_where_the_new_one_is() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> phone.scan("https://old.example/activation/carte/x"))
                .satisfies(no -> assertThat(no.textKey()).isEqualTo("problem.LINK_EXPIRED.PORTAL"));
        assertThat(phone.current()).isInstanceOf(NotActivated.class);
    }

    @Test
    void a_phone_that_waits_for_a_mail_can_not_begin_by_card() {
        phone.requestActivation(DOCTOR.value());
        assertThatExceptionOfType(StepOver.class).isThrownBy(() -> phone.scan(provider.portalLink()));
    }

    @Test
    void each_step_shows_what_the_provider_told() {
        ContactsShown contacts = phone.requestActivation(DOCTOR.value());
        assertThat(contacts.contacts().mail()).isEqualTo("a*****e@exemple.fr");
        AwaitingScan scan = contacts.confirm();
        assertThat(scan.resendsLeft()).isEqualTo(2);
        assertThat(scan.linkExpiresAt()).isEqualTo(provider.now.plusSeconds(900));
        AwaitingSmsCode code =
                scan.scan(phone.outbox().lastMail().activationLink()).sendSms();
        assertThat(code.codeLength()).isEqualTo(6);
        assertThat(code.codeExpiresAt()).isEqualTo(provider.now.plusSeconds(300));
    }

    @Test
    void an_identifier_without_prefix_is_refused_with_its_cause_and_another_may_be_typed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> phone.requestActivation("99700001011"))
                .satisfies(no -> assertThat(no.problem().cause()).isEqualTo("MISSING_PREFIX"));
        assertThat(phone.requestActivation(DOCTOR.value())).isNotNull();
    }

    @Test
    void after_a_wrong_code_the_same_step_takes_the_right_one() {
        AwaitingSmsCode step = TestPhones.awaitingSmsCode(phone);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> step.enter("000000"))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.SMS_CODE_WRONG))
                .satisfies(no -> assertThat(no.triesLeft()).hasValue(2));
        assertThat(step.enter(step.awaitCode(Duration.ofSeconds(5)))).isInstanceOf(ChoosingPin.class);
    }

    @Test
    void a_phone_reads_its_own_sms_among_others() {
        AwaitingSmsCode mine = TestPhones.awaitingSmsCode(phone);
        String code = mine.readCode().orElseThrow();
        try (PhoneSimulator other = TestPhones.at(provider).named("bob").open()) {
            String theirs = TestPhones.awaitingSmsCode(other).readCode().orElseThrow();
            assertThat(theirs).isNotEqualTo(code);
            assertThat(mine.readCode()).hasValue(code);
        }
    }

    @Test
    void after_a_resend_the_new_step_reads_the_new_sms() {
        AwaitingSmsCode first = TestPhones.awaitingSmsCode(phone);
        String oldCode = first.readCode().orElseThrow();
        AwaitingSmsCode second = first.resendSms();
        assertThat(second.readCode()).isPresent().get().isNotEqualTo(oldCode);
    }

    @Test
    void with_the_sandbox_closed_no_code_is_read_and_waiting_says_for_what() {
        AwaitingSmsCode step = TestPhones.awaitingSmsCode(phone);
        provider.outboxOpen = false;
        assertThat(step.readCode()).isEmpty();
        assertThatExceptionOfType(WaitTimedOut.class)
                .isThrownBy(() -> step.awaitCode(Duration.ofMillis(1)))
                .withMessageContaining("this phone's SMS");
    }

    @Test
    void a_new_mail_has_a_new_link_and_the_older_is_good_no_more() {
        AwaitingScan step = phone.requestActivation(DOCTOR.value()).confirm();
        String old = phone.outbox().lastMail().activationLink();
        AwaitingScan again = step.resendMail();
        assertThat(again.resendsLeft()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> again.scan(old));
        assertThat(again.scan(phone.outbox().lastMail().activationLink())).isNotNull();
    }

    @Test
    void a_pin_with_a_flaw_is_refused_before_anything_is_sent() {
        ChoosingPin step = TestPhones.choosingPin(phone);
        int before = provider.bodies.size();
        assertThat(step.flawOf(Pin.of("482"))).hasValue(PinFlaw.WRONG_LENGTH);
        assertThat(step.flawOf(Pin.of("48a1"))).hasValue(PinFlaw.NOT_DIGITS);
        assertThat(step.flawOf(Pin.of("٤٨٢١"))).hasValue(PinFlaw.NOT_DIGITS);
        assertThat(step.flawOf(Pin.of("7777"))).hasValue(PinFlaw.FORBIDDEN);
        assertThat(step.flawOf(PIN)).isEmpty();
        assertThatExceptionOfType(PinRefused.class)
                .isThrownBy(() -> step.choose(PIN, Pin.of("4822")))
                .satisfies(no -> assertThat(no.flaw()).isEqualTo(PinFlaw.DIFFERENT));
        assertThat(provider.bodies).hasSize(before);
    }

    @Test
    void neither_pin_nor_private_key_is_ever_sent() {
        TestPhones.activated(phone).prompts();
        assertThat(provider.bodies).noneMatch(body -> body.contains("4821"));
        assertThat(provider.bodies).noneMatch(body -> body.contains("\"d\""));
    }

    @Test
    void with_the_provider_down_the_step_stays_and_goes_on_when_it_is_back() {
        AwaitingSmsCode step = TestPhones.awaitingSmsCode(phone);
        String code = step.readCode().orElseThrow();
        provider.goDown();
        assertThatExceptionOfType(ProviderUnreachable.class).isThrownBy(() -> step.enter(code));
        assertThat(phone.current()).isInstanceOf(AwaitingSmsCode.class);
        provider.comeBack();
        assertThat(step.enter(code).choose(PIN).holder().givenName()).isEqualTo("Alice");
    }

    @Test
    void an_answer_that_is_no_provider_s_is_no_refusal() {
        provider.nonsense = "<html>Bad gateway</html>";
        assertThatExceptionOfType(ProviderUnreachable.class)
                .isThrownBy(() -> phone.requestActivation(DOCTOR.value()))
                .withMessageContaining("HTTP 502");
        assertThat(phone.current()).isInstanceOf(NotActivated.class);
    }

    @Test
    void a_step_of_an_abandoned_activation_can_not_go_on() {
        AwaitingScan step = phone.requestActivation(DOCTOR.value()).confirm();
        String link = phone.outbox().lastMail().activationLink();
        phone.startOver();
        int before = provider.bodies.size();
        assertThatExceptionOfType(StepOver.class).isThrownBy(() -> step.scan(link));
        assertThat(provider.bodies).hasSize(before);
        assertThat(phone.current()).isInstanceOf(NotActivated.class);
    }

    @Test
    void an_activation_must_be_given_up_before_another_begins() {
        phone.requestActivation(DOCTOR.value());
        assertThatExceptionOfType(StepOver.class).isThrownBy(() -> phone.requestActivation(DOCTOR.value()));
        assertThat(phone.startOver().requestActivation(DOCTOR)).isNotNull();
    }
}
