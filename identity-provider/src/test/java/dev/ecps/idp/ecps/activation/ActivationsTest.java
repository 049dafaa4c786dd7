package dev.ecps.idp.ecps.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.ecps.activation.Activations.Candidate;
import dev.ecps.idp.ecps.activation.Activations.Mailing;
import dev.ecps.idp.ecps.activation.Activations.Texting;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Taken;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.idp.time.TestClock;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivationsTest {
    private static final NationalId DOCTOR = new NationalId("899700001011");
    private static final String KEY = "thumbprint-of-the-new-key";

    private final TestClock clock = new TestClock();
    private final Activations activations =
            new Activations(TestSettings.defaults(ActivationConfig.class), clock, TestChance.seeded());
    private final AtomicInteger registered = new AtomicInteger();
    private final String secret =
            activations.begin(DOCTOR, "camille@exemple.test", "+33639980001").secret();

    private static <T> T taken(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Taken.class);
        return ((Taken<T>) outcome).told();
    }

    private static void refused(Outcome<?> outcome, Why why) {
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused<?>) outcome).why()).isEqualTo(why);
    }

    private static void wrong(Outcome<?> outcome, int triesLeft) {
        assertThat(outcome).isEqualTo(new Refused<>(Why.CODE_WRONG, triesLeft));
    }

    @Test
    void a_flood_of_activations_pushes_none_off_that_has_its_mail() {
        var few = new Activations(TestSettings.defaults(ActivationConfig.class), clock, TestChance.seeded(), 100);
        var under = few.begin(DOCTOR, "camille@exemple.test", "+33639980001").secret();
        var mailing = taken(few.mail(under));
        for (int i = 0; i < 1_000; i++) few.begin(DOCTOR, "camille@exemple.test", "+33639980001");
        assertThat(taken(few.confirm(under, mailing.token())).nationalId()).isEqualTo(DOCTOR);
    }

    private Mailing mail() {
        return taken(activations.mail(secret));
    }

    private Texting text() {
        return taken(activations.text(secret));
    }

    private Outcome<?> confirm(String token) {
        return activations.confirm(secret, token);
    }

    private Outcome<?> enter(String code) {
        return activations.enter(secret, code);
    }

    private Outcome<DeviceId> register(String key) {
        return register(key, "verifier");
    }

    private Outcome<DeviceId> register(String key, String pinVerifier) {
        return activations.register(
                secret,
                new Candidate(key, pinVerifier),
                (frame, now) -> new DeviceId("a-device-of-sixteen-" + registered.incrementAndGet()));
    }

    private void toLinkConfirmed() {
        taken(confirm(mail().token()));
    }

    private String toSmsSent() {
        toLinkConfirmed();
        return text().code();
    }

    private String toCodeAccepted() {
        var code = toSmsSent();
        taken(enter(code));
        return code;
    }

    /** A code of the right form that the SMS does not carry. */
    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Nested
    class Begun {
        @Test
        void takes_a_mail_and_nothing_else() {
            refused(confirm("any"), Why.OUT_OF_STEP);
            refused(activations.text(secret), Why.OUT_OF_STEP);
            refused(enter("123456"), Why.OUT_OF_STEP);
            refused(register(KEY), Why.OUT_OF_STEP);
            mail();
        }

        @Test
        void is_unknown_under_any_other_secret() {
            refused(activations.mail(secret + "x"), Why.UNKNOWN);
        }

        @Test
        void remembers_whom_it_is_for_and_where_messages_go() {
            var frame = mail().taking().frame();
            assertThat(frame.nationalId()).isEqualTo(DOCTOR);
            assertThat(frame.mail()).isEqualTo("camille@exemple.test");
            assertThat(frame.mobile()).isEqualTo("+33639980001");
        }
    }

    @Nested
    class MailSent {
        @Test
        void takes_the_link_of_the_mail_and_again_if_its_answer_was_lost() {
            var token = mail().token();
            taken(confirm(token));
            taken(confirm(token));
        }

        @Test
        void tells_a_link_that_an_earlier_activation_used() {
            var other = activations.begin(DOCTOR, "camille@exemple.test", "+33639980001");
            var old = taken(activations.mail(other.secret())).token();
            taken(activations.confirm(other.secret(), old));
            mail();
            refused(confirm(old), Why.LINK_USED);
        }

        @Test
        void refuses_a_link_of_nobody_and_of_another_activation() {
            var other = activations.begin(DOCTOR, "camille@exemple.test", "+33639980001");
            var foreign = taken(activations.mail(other.secret())).token();
            mail();
            refused(confirm("nonsense"), Why.LINK_UNKNOWN);
            refused(confirm(foreign), Why.LINK_UNKNOWN);
        }

        @Test
        void refuses_the_link_of_an_earlier_mail_as_expired() {
            var first = mail().token();
            var second = mail().token();
            refused(confirm(first), Why.LINK_EXPIRED);
            taken(confirm(second));
        }

        @Test
        void is_resent_three_times() {
            assertThat(mail().resendsLeft()).isEqualTo(3);
            assertThat(mail().resendsLeft()).isEqualTo(2);
            assertThat(mail().resendsLeft()).isEqualTo(1);
            var last = mail();
            assertThat(last.resendsLeft()).isZero();
            refused(activations.mail(secret), Why.RESENDS_USED_UP);
            taken(confirm(last.token()));
        }

        @Test
        void refuses_SMS_code_and_phone() {
            mail();
            refused(activations.text(secret), Why.OUT_OF_STEP);
            refused(enter("123456"), Why.OUT_OF_STEP);
            refused(register(KEY), Why.OUT_OF_STEP);
        }

        @Test
        void an_undeliverable_mail_is_taken_back_and_not_counted() {
            var first = mail();
            var lost = mail();
            activations.takeBack(secret, lost.taking());
            refused(confirm(lost.token()), Why.LINK_UNKNOWN);
            assertThat(mail().resendsLeft()).isEqualTo(lost.resendsLeft());
            refused(confirm(first.token()), Why.LINK_EXPIRED);
        }

        @Test
        void an_undeliverable_mail_does_not_use_up_the_hours_messages() {
            var thrifty = new Activations(
                    TestSettings.of(ActivationConfig.class, java.util.Map.of("ecps.activation.messages-per-hour", "1")),
                    clock,
                    TestChance.seeded());
            var frugal = thrifty.begin(DOCTOR, "camille@exemple.test", "+33639980001")
                    .secret();
            thrifty.takeBack(frugal, taken(thrifty.mail(frugal)).taking());
            taken(thrifty.mail(frugal));
            refused(thrifty.mail(frugal), Why.RESENDS_USED_UP);
        }

        @Test
        void after_a_mail_was_taken_back_the_earlier_link_is_good_again() {
            var first = mail();
            activations.takeBack(secret, mail().taking());
            taken(confirm(first.token()));
        }

        @Test
        void a_mail_that_another_step_followed_is_not_taken_back() {
            var first = mail();
            var second = mail();
            activations.takeBack(secret, first.taking());
            taken(confirm(second.token()));
        }
    }

    @Nested
    class A_link_that_lives_shorter_than_the_activation {
        private final Activations hasty = new Activations(
                TestSettings.of(ActivationConfig.class, java.util.Map.of("ecps.activation.link-life", "PT90S")),
                clock,
                TestChance.seeded());
        private final String hurried =
                hasty.begin(DOCTOR, "camille@exemple.test", "+33639980001").secret();

        @Test
        void is_good_until_its_last_instant() {
            var mailing = taken(hasty.mail(hurried));
            assertThat(mailing.linkExpiresAt()).isEqualTo(clock.instant().plusSeconds(90));
            clock.advance(Duration.ofSeconds(90).minusNanos(1));
            taken(hasty.confirm(hurried, mailing.token()));
        }

        @Test
        void is_expired_from_then_on_and_a_new_mail_helps() {
            var late = taken(hasty.mail(hurried)).token();
            clock.advance(Duration.ofSeconds(90));
            refused(hasty.confirm(hurried, late), Why.LINK_EXPIRED);
            taken(hasty.confirm(hurried, taken(hasty.mail(hurried)).token()));
        }
    }

    @Nested
    class LinkConfirmed {
        @Test
        void takes_an_SMS_and_nothing_else() {
            toLinkConfirmed();
            refused(activations.mail(secret), Why.OUT_OF_STEP);
            refused(confirm("another"), Why.OUT_OF_STEP);
            refused(enter("123456"), Why.OUT_OF_STEP);
            refused(register(KEY), Why.OUT_OF_STEP);
            assertThat(text().code()).matches("\\d{6}");
        }

        @Test
        void an_undeliverable_SMS_is_taken_back_and_not_counted() {
            toLinkConfirmed();
            var lost = text();
            activations.takeBack(secret, lost.taking());
            refused(enter(lost.code()), Why.OUT_OF_STEP);
            assertThat(text().resendsLeft()).isEqualTo(lost.resendsLeft());
        }
    }

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
