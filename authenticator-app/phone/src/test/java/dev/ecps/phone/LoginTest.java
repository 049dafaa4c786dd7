package dev.ecps.phone;

import static dev.ecps.phone.StandInProvider.RIGHT;
import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.login.Subscription;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoginTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StandInProvider provider = new StandInProvider();
    private final PhoneSimulator phone = TestPhones.at(provider).open();
    private final ActivatedPhone active = TestPhones.activated(phone);

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    private LoginPrompt asked() {
        provider.ask("one", "SARA");
        return active.prompts().get(0);
    }

    private static void assertRefused(Runnable call, ProblemType type) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.type()).isEqualTo(type));
    }

    @Test
    void pin_and_right_number_approve() {
        NumbersOnPhone numbers = asked().unlock(PIN);
        assertThat(numbers.numbers()).hasSize(3).contains(RIGHT);
        assertThat(numbers.pick(RIGHT)).isEqualTo(Outcome.APPROVED);
        assertThat(active.prompts()).isEmpty();
    }

    @Test
    void a_wrong_number_ends_the_request() {
        NumbersOnPhone numbers = asked().unlock(PIN);
        assertThat(numbers.pick(TwoDigits.of(42))).isEqualTo(Outcome.WRONG_NUMBER);
        assertRefused(() -> numbers.pick(RIGHT), ProblemType.CHALLENGE_OVER);
    }

    @Test
    void a_number_that_is_not_shown_is_not_sent() {
        NumbersOnPhone numbers = asked().unlock(PIN);
        assertThatIllegalArgumentException().isThrownBy(() -> numbers.pick(TwoDigits.of(11)));
        assertThat(numbers.pick(RIGHT)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void a_wrong_pin_tells_the_tries_left_and_the_request_still_waits() {
        LoginPrompt prompt = asked();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> prompt.unlock(Pin.of("1111")))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.PIN_WRONG))
                .satisfies(no -> assertThat(no.triesLeft()).hasValue(2));
        assertThat(prompt.unlock(PIN).pick(RIGHT)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void three_wrong_pins_block() {
        LoginPrompt prompt = asked();
        for (int i = 0; i < 3; i++) assertRefused(() -> prompt.unlock(Pin.of("1111")), ProblemType.PIN_WRONG);
        assertRefused(() -> prompt.unlock(PIN), ProblemType.PIN_BLOCKED);
    }

    @Test
    void declining_needs_no_pin() {
        LoginPrompt prompt = asked();
        prompt.decline();
        assertThat(active.prompts()).isEmpty();
        assertRefused(prompt::decline, ProblemType.CHALLENGE_OVER);
    }

    @Test
    void a_request_that_waits_already_is_not_waited_for() {
        provider.ask("one", "SARA");
        provider.ask("two", "eRPPS");
        assertThat(active.awaitPrompt(Duration.ZERO).service()).isEqualTo("eRPPS");
    }

    @Test
    void without_the_doorbell_a_waiting_phone_still_sees_the_request() throws Exception {
        CompletableFuture<LoginPrompt> waiting = CompletableFuture.supplyAsync(() -> active.awaitPrompt(LONG));
        provider.ask("one", "SARA");
        assertThat(waiting.get(30, TimeUnit.SECONDS).service()).isEqualTo("SARA");
    }

    @Test
    void a_provider_that_is_away_for_a_while_only_delays_the_request() throws Exception {
        provider.goDown();
        CompletableFuture<LoginPrompt> waiting = CompletableFuture.supplyAsync(() -> active.awaitPrompt(LONG));
        assertThatExceptionOfType(ProviderUnreachable.class).isThrownBy(active::prompts);
        provider.ask("one", "SARA");
        provider.comeBack();
        assertThat(waiting.get(30, TimeUnit.SECONDS).service()).isEqualTo("SARA");
    }

    @Test
    void waiting_in_vain_says_for_what() {
        assertThatExceptionOfType(WaitTimedOut.class)
                .isThrownBy(() -> active.awaitPrompt(Duration.ofMillis(50)))
                .withMessage("waited 50 ms in vain for a login request for this phone");
    }

    @Test
    void waiting_ends_when_the_phone_is_switched_off() {
        CompletableFuture<LoginPrompt> waiting = CompletableFuture.supplyAsync(() -> active.awaitPrompt(LONG));
        phone.close();
        assertThat(waiting).failsWithin(LONG).withThrowableThat().withCauseInstanceOf(StepOver.class);
    }

    @Test
    void each_listener_hears_of_each_request_once() throws Exception {
        BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
        provider.ask("one", "SARA");
        try (Subscription ignored = active.onPrompt(heard::add)) {
            assertThat(heard.poll(20, TimeUnit.SECONDS).service()).isEqualTo("SARA");
            provider.ask("two", "eRPPS");
            assertThat(heard.poll(20, TimeUnit.SECONDS).service()).isEqualTo("eRPPS");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void a_listener_that_fails_does_not_silence_the_others() throws Exception {
        BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
        provider.ask("one", "SARA");
        try (Subscription failing = active.onPrompt(prompt -> {
                    throw new IllegalStateException("on purpose");
                });
                Subscription healthy = active.onPrompt(heard::add)) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void with_notifications_off_nothing_announces_itself_but_opening_the_application_shows_it() {
        phone.notifications(false);
        provider.ask("one", "SARA");
        BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
        try (Subscription ignored = active.onPrompt(heard::add)) {
            assertThatExceptionOfType(WaitTimedOut.class)
                    .isThrownBy(() -> active.awaitPrompt(Duration.ofMillis(200)))
                    .withMessageContaining("notifications are off");
            assertThat(heard).isEmpty();
            assertThat(active.prompts()).hasSize(1);
        }
    }

    @Test
    void notifications_switched_on_again_announce_what_waits() throws Exception {
        phone.notifications(false);
        provider.ask("one", "SARA");
        BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
        try (Subscription ignored = active.onPrompt(heard::add)) {
            phone.notifications(true);
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void an_e_cps_that_moved_to_another_phone_is_told_once_and_the_phone_keeps_its_place() throws Exception {
        BlockingQueue<Refused> heard = new LinkedBlockingQueue<>();
        active.onGone(heard::add);
        provider.end(ProblemType.DEVICE_REPLACED);
        assertThat(heard.poll(20, TimeUnit.SECONDS).type()).isEqualTo(ProblemType.DEVICE_REPLACED);
        assertThat(phone.current()).isInstanceOf(ActivatedPhone.class);
        assertRefused(() -> active.awaitPrompt(LONG), ProblemType.DEVICE_REPLACED);
        BlockingQueue<Refused> late = new LinkedBlockingQueue<>();
        active.onGone(late::add);
        assertThat(late).hasSize(1);
    }

    @Test
    void deleting_ends_the_e_cps_here_and_there() {
        assertThat(active.delete()).isInstanceOf(NotActivated.class);
        assertThat(phone.current()).isInstanceOf(NotActivated.class);
        assertRefused(active::prompts, ProblemType.DEVICE_UNKNOWN);
    }

    @Test
    void deleting_an_e_cps_that_is_gone_forgets_it() {
        provider.end(ProblemType.DEVICE_REPLACED);
        assertThat(active.delete().requestActivation(StandInProvider.DOCTOR)).isNotNull();
    }

    @Test
    void with_the_provider_down_nothing_is_deleted() {
        provider.goDown();
        assertThatExceptionOfType(ProviderUnreachable.class).isThrownBy(active::delete);
        assertThat(phone.current()).isInstanceOf(ActivatedPhone.class);
    }
}
