package dev.ecps.idp.ecps.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.activation.Activations.Candidate;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.wire.DeviceId;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the SMS to the registered phone. */
class ActivationEndTest extends ActivationWalk {
    @Nested
    class SmsSent {
        @Test
        void takes_the_code_and_the_same_code_again() {
            var code = toSmsSent();
            taken(enter(code));
            taken(enter(code));
        }

        @Test
        void counts_wrong_codes_down_and_then_locks() {
            var code = toSmsSent();
            wrong(enter(other(code)), 2);
            wrong(enter(""), 1);
            refused(enter(other(code)), Why.LOCKED);
            refused(enter(code), Why.LOCKED);
        }

        @Test
        void counts_wrong_codes_over_all_SMS() {
            wrong(enter(other(toSmsSent())), 2);
            wrong(enter(other(text().code())), 1);
            var last = text().code();
            refused(enter(other(last)), Why.LOCKED);
            refused(activations.text(secret), Why.LOCKED);
        }

        @Test
        void refuses_the_code_of_an_earlier_SMS_without_counting_it() {
            var first = toSmsSent();
            var second = text().code();
            assertThat(second).isNotEqualTo(first);
            refused(enter(first), Why.CODE_SUPERSEDED);
            refused(enter(first), Why.CODE_SUPERSEDED);
            refused(enter(first), Why.CODE_SUPERSEDED);
            taken(enter(second));
        }

        @Test
        void refuses_the_right_code_after_ten_minutes_without_counting_it() {
            var code = toSmsSent();
            clock.advance(Duration.ofMinutes(10));
            refused(enter(code), Why.CODE_EXPIRED);
            wrong(enter(other(code)), 2);
            taken(enter(text().code()));
        }

        @Test
        void takes_the_code_in_its_last_instant() {
            var code = toSmsSent();
            clock.advance(Duration.ofMinutes(10).minusNanos(1));
            taken(enter(code));
        }

        @Test
        void is_resent_three_times() {
            toLinkConfirmed();
            for (int left = 3; left >= 0; left--)
                assertThat(text().resendsLeft()).isEqualTo(left);
            refused(activations.text(secret), Why.RESENDS_USED_UP);
        }

        @Test
        void refuses_mail_and_phone() {
            toSmsSent();
            refused(activations.mail(secret), Why.OUT_OF_STEP);
            refused(register(KEY), Why.OUT_OF_STEP);
        }

        @Test
        void many_guesses_at_once_get_no_more_tries_than_one_after_the_other() throws Exception {
            var code = toSmsSent();
            var outcomes = Races.<Outcome<?>>of(16, i -> () -> enter(other(code)));
            assertThat(outcomes)
                    .filteredOn(outcome -> ((Refused<?>) outcome).why() == Why.CODE_WRONG)
                    .extracting(outcome -> ((Refused<?>) outcome).triesLeft())
                    .containsExactlyInAnyOrder(2, 1);
        }
    }

    @Nested
    class CodeAccepted {
        @Test
        void registers_one_phone() {
            toCodeAccepted();
            taken(register(KEY));
            refused(register("another key"), Why.OUT_OF_STEP);
            assertThat(registered).hasValue(1);
        }

        @Test
        void refuses_another_code_without_locking() {
            var code = toCodeAccepted();
            refused(enter(other(code)), Why.OUT_OF_STEP);
            refused(activations.text(secret), Why.OUT_OF_STEP);
            taken(register(KEY));
        }

        @Test
        void tells_that_the_link_was_used() {
            var token = mail().token();
            taken(confirm(token));
            taken(enter(text().code()));
            refused(confirm(token), Why.LINK_USED);
        }

        @Test
        void stays_as_it_is_when_the_registration_fails() {
            toCodeAccepted();
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(() -> activations.register(secret, new Candidate(KEY, "verifier"), (frame, now) -> {
                        throw new IllegalStateException("no database");
                    }));
            taken(register(KEY));
        }
    }

    @Nested
    class Registering {
        @Test
        void takes_no_other_step_until_it_is_done() {
            toCodeAccepted();
            activations.register(secret, new Candidate(KEY, "verifier"), (frame, now) -> {
                refused(register("another key"), Why.OUT_OF_STEP);
                refused(register(KEY), Why.OUT_OF_STEP);
                refused(activations.text(secret), Why.OUT_OF_STEP);
                return new DeviceId("a-device-of-sixteen-letters");
            });
            assertThat(registered).hasValue(0);
            assertThat(taken(register(KEY, "verifier"))).isEqualTo(new DeviceId("a-device-of-sixteen-letters"));
        }
    }

    @Nested
    class Completed {
        @Test
        void tells_the_same_key_the_same_device() {
            toCodeAccepted();
            var device = taken(register(KEY));
            assertThat(taken(register(KEY))).isEqualTo(device);
            assertThat(registered).hasValue(1);
        }

        @Test
        void registers_the_same_key_anew_when_another_PIN_was_chosen_meanwhile() {
            toCodeAccepted();
            var first = taken(register(KEY, "verifier"));
            var second = taken(register(KEY, "another verifier"));
            assertThat(second).isNotEqualTo(first);
            assertThat(taken(register(KEY, "another verifier"))).isEqualTo(second);
        }

        @Test
        void registers_nothing_anew_after_the_end_of_the_activation() {
            toCodeAccepted();
            taken(register(KEY, "verifier"));
            clock.advance(Duration.ofHours(25));
            refused(register(KEY, "another verifier"), Why.EXPIRED);
        }

        @Test
        void of_two_phones_at_once_one_is_registered() throws Exception {
            toCodeAccepted();
            var outcomes = Races.<Outcome<DeviceId>>of(8, i -> () -> register("key " + i));
            assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(1);
            assertThat(registered).hasValue(1);
        }

        @Test
        void is_told_even_after_the_end_of_the_activation() {
            toCodeAccepted();
            var device = taken(register(KEY));
            clock.advance(Duration.ofHours(25));
            assertThat(taken(register(KEY))).isEqualTo(device);
        }
    }

    @Nested
    class Any_open_state {
        @Test
        void is_expired_after_a_day() {
            var token = mail().token();
            clock.advance(Duration.ofHours(24));
            refused(confirm(token), Why.EXPIRED);
            refused(activations.mail(secret), Why.EXPIRED);
        }

        @Test
        void is_forgotten_another_day_later() {
            clock.advance(Duration.ofHours(48));
            refused(activations.mail(secret), Why.UNKNOWN);
        }

        @Test
        void promises_no_link_and_no_code_beyond_its_own_end() {
            var end = clock.instant().plus(Duration.ofHours(24));
            clock.advance(Duration.ofHours(23).plusMinutes(55));
            var mailing = mail();
            assertThat(mailing.linkExpiresAt()).isEqualTo(end);
            taken(confirm(mailing.token()));
            assertThat(text().codeExpiresAt()).isEqualTo(end);
        }
    }
}
