package dev.ecps.idp.ecps.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the request to the confirmed link. */
class ActivationsTest extends ActivationWalk {
    @Test
    void a_flood_of_activations_pushes_none_off_that_has_its_mail() {
        var few = new Activations(TestSettings.defaults(ActivationConfig.class), clock, TestChance.seeded(), 100);
        var under = few.begin(DOCTOR, "camille@exemple.test", "+33639980001").secret();
        var mailing = taken(few.mail(under));
        for (int i = 0; i < 1_000; i++) few.begin(DOCTOR, "camille@exemple.test", "+33639980001");
        assertThat(taken(few.confirm(under, mailing.token())).nationalId()).isEqualTo(DOCTOR);
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
}
