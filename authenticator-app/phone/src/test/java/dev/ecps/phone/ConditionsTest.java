package dev.ecps.phone;

import static dev.ecps.phone.StandInProvider.RIGHT;
import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConditionsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StandInProvider provider = new StandInProvider();
    private final PhoneSimulator phone = TestPhones.at(provider).open();
    private final ActivatedPhone active = TestPhones.activated(phone);

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    @Nested
    class Offline {
        @Test
        void each_call_fails_as_unreachable_and_says_why() {
            phone.goOffline();
            assertThat(phone.online()).isFalse();
            assertThatExceptionOfType(ProviderUnreachable.class)
                    .isThrownBy(active::prompts)
                    .withMessageContaining("this phone is offline");
            assertThatExceptionOfType(ProviderUnreachable.class).isThrownBy(active::delete);
            assertThat(phone.current()).isInstanceOf(ActivatedPhone.class);
        }

        @Test
        void nothing_announces_itself_until_the_phone_is_back_and_finds_what_waits() throws Exception {
            BlockingQueue<LoginPrompt> heard = new LinkedBlockingQueue<>();
            phone.goOffline();
            active.onPrompt(heard::add);
            provider.ask("one", "SARA");
            assertThatExceptionOfType(WaitTimedOut.class)
                    .isThrownBy(() -> active.awaitPrompt(Duration.ofMillis(200)))
                    .withMessage("waited 200 ms in vain for a login request for this phone (it is offline)")
                    .withCauseInstanceOf(ProviderUnreachable.class);
            assertThat(heard).isEmpty();
            phone.goOnline();
            assertThat(heard.poll(20, TimeUnit.SECONDS).service()).isEqualTo("SARA");
        }

        @Test
        void for_a_while_the_phone_comes_back_by_itself() {
            provider.ask("one", "SARA");
            phone.offline(Duration.ofMillis(300));
            assertThatExceptionOfType(ProviderUnreachable.class).isThrownBy(active::prompts);
            assertThat(active.awaitPrompt(LONG).service()).isEqualTo("SARA");
            assertThat(phone.online()).isTrue();
        }

        @Test
        void lasts_a_positive_time() {
            assertThatIllegalArgumentException().isThrownBy(() -> phone.offline(Duration.ZERO));
            assertThat(phone.online()).isTrue();
        }
    }

    @Nested
    class A_slow_holder {
        @Test
        void answers_after_the_delay() {
            provider.ask("one", "SARA");
            NumbersOnPhone numbers = active.prompts().get(0).unlock(PIN);
            phone.answerDelay(Duration.ofMillis(300));
            long before = System.nanoTime();
            assertThat(numbers.pick(RIGHT)).isEqualTo(Outcome.APPROVED);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }

        @Test
        void can_not_answer_before_being_asked() {
            assertThatIllegalArgumentException().isThrownBy(() -> phone.answerDelay(Duration.ofSeconds(-1)));
        }
    }

    @Test
    void a_request_that_was_answered_already_says_so_in_words_and_as_a_fact() {
        provider.ask("one", "SARA");
        NumbersOnPhone numbers = active.prompts().get(0).unlock(PIN);
        numbers.pick(RIGHT);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> numbers.pick(RIGHT))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.CHALLENGE_OVER))
                .satisfies(no -> assertThat(no.meansRequestOver()).isTrue())
                .satisfies(no -> assertThat(PhoneTexts.in(Locale.ENGLISH).of(no).text())
                        .contains("was answered", "too old", "Start the login again"));
    }
}
