package dev.ecps.idp.ecps.activation;

import static dev.ecps.idp.ecps.activation.ActivationWalk.DOCTOR;
import static dev.ecps.idp.ecps.activation.ActivationWalk.refused;
import static dev.ecps.idp.ecps.activation.ActivationWalk.taken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.ecps.activation.Activations.Candidate;
import dev.ecps.idp.ecps.activation.CardScreen.Activated;
import dev.ecps.idp.ecps.activation.CardScreen.Code;
import dev.ecps.idp.ecps.activation.CardScreen.Expired;
import dev.ecps.idp.ecps.activation.CardScreen.Locked;
import dev.ecps.idp.ecps.activation.CardScreen.PinAwaited;
import dev.ecps.idp.ecps.activation.CardScreen.Qr;
import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Why;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The PC and the phone of somebody who activates with a card. */
class CardActivationsTest {
    private static final NationalId NURSE = new NationalId("899700001029");
    private static final String DESK = "a-login-at-the-portal";

    private final ActivationWalk walk = new ActivationWalk();
    private final ActivationLinks links = new ActivationLinks(() -> "https://wallet.exemple.test");
    private final CardActivations cards = new CardActivations(
            TestSettings.defaults(ActivationConfig.class), walk.activations, links, walk.clock, TestChance.seeded());

    private Qr qr() {
        return (Qr) cards.look(DOCTOR, DESK);
    }

    private String scanned() {
        return taken(cards.scan(qr().link())).secret();
    }

    private String code() {
        return ((Code) cards.look(DOCTOR, DESK)).code();
    }

    private Outcome<?> enter(String secret, String code) {
        return walk.activations.enter(secret, code);
    }

    private Outcome<DeviceId> register(String secret) {
        return walk.activations.register(
                secret, new Candidate("key", "verifier"), (frame, now) -> new DeviceId("a-device-of-sixteen"));
    }

    @Nested
    class The_QR_code {
        @Test
        void stays_the_same_for_90_seconds_and_is_another_then() {
            var first = qr();
            walk.clock.advance(Duration.ofSeconds(89));
            assertThat(qr()).isEqualTo(first);
            walk.clock.advance(Duration.ofSeconds(1));
            assertThat(qr().link()).isNotEqualTo(first.link());
        }

        @Test
        void is_refused_once_it_is_old_and_the_new_one_is_taken() {
            var old = qr();
            walk.clock.advance(Duration.ofSeconds(90));
            var now = qr();
            refused(cards.scan(old.link()), Why.LINK_EXPIRED);
            assertThat(taken(cards.scan(now.link())).nationalId()).isEqualTo(DOCTOR);
        }

        @Test
        void is_good_for_one_phone() {
            var link = qr().link();
            taken(cards.scan(link));
            refused(cards.scan(link), Why.LINK_USED);
        }

        @Test
        void is_judged_by_its_token_whatever_host_it_names() {
            var link = qr().link();
            refused(cards.scan("nonsense"), Why.LINK_UNKNOWN);
            refused(cards.scan(link + "x"), Why.LINK_UNKNOWN);
            taken(cards.scan(
                    "  https://wallet.elsewhere.example" + link.substring(link.indexOf("/activation/")) + "\n"));
        }

        @Test
        void of_one_person_is_not_shown_at_the_desk_of_another() {
            var doctors = qr();
            var nurses = (Qr) cards.look(NURSE, DESK);
            assertThat(nurses.link()).isNotEqualTo(doctors.link());
            assertThat(taken(cards.scan(nurses.link())).nationalId()).isEqualTo(NURSE);
        }

        @Test
        void is_of_no_use_once_the_desk_was_left() {
            var link = qr().link();
            cards.leave(DESK);
            refused(cards.scan(link), Why.LINK_EXPIRED);
        }
    }

    @Nested
    class The_code {
        @Test
        void is_shown_once_a_phone_has_scanned_and_leads_the_phone_to_its_PIN() {
            var secret = scanned();
            assertThat(code()).matches("[0-9]{6}");
            taken(enter(secret, code()));
            assertThat(cards.look(DOCTOR, DESK)).isEqualTo(new PinAwaited());
            taken(register(secret));
            assertThat(cards.look(DOCTOR, DESK)).isEqualTo(new Activated());
        }

        @Test
        void is_shown_at_its_own_desk_and_to_nobody_else() {
            scanned();
            assertThat(cards.look(DOCTOR, "another-login")).isInstanceOf(Qr.class);
            assertThat(cards.look(NURSE, DESK)).isInstanceOf(Qr.class);
        }

        @Test
        void the_third_wrong_one_locks() {
            var secret = scanned();
            var wrong = ActivationWalk.other(code());
            assertThat(enter(secret, wrong)).isEqualTo(new Refused<>(Why.SHOWN_CODE_WRONG, 2));
            assertThat(enter(secret, wrong)).isEqualTo(new Refused<>(Why.SHOWN_CODE_WRONG, 1));
            refused(enter(secret, wrong), Why.LOCKED);
            assertThat(cards.look(DOCTOR, DESK)).isEqualTo(new Locked());
            assertThat(cards.again(DOCTOR, DESK)).isInstanceOf(Qr.class);
        }

        @Test
        void is_good_for_five_minutes() {
            var secret = scanned();
            var code = code();
            walk.clock.advance(Duration.ofMinutes(5));
            refused(enter(secret, code), Why.SHOWN_CODE_EXPIRED);
            assertThat(cards.look(DOCTOR, DESK)).isEqualTo(new Expired());
        }

        @Test
        void is_of_no_use_once_the_desk_was_left() {
            var secret = scanned();
            var code = code();
            cards.leave(DESK);
            refused(enter(secret, code), Why.EXPIRED);
        }

        @Test
        void may_be_sent_again_if_its_answer_was_lost() {
            var secret = scanned();
            var code = code();
            taken(enter(secret, code));
            taken(enter(secret, code));
        }
    }

    @Test
    void the_PIN_must_be_chosen_within_half_an_hour() {
        var secret = scanned();
        taken(enter(secret, code()));
        walk.clock.advance(Duration.ofMinutes(30));
        refused(register(secret), Why.EXPIRED);
        assertThat(cards.look(DOCTOR, DESK)).isEqualTo(new Expired());
    }

    @Nested
    class The_two_ways {
        @Test
        void a_phone_that_scanned_the_portal_has_no_mail_and_no_SMS() {
            var secret = scanned();
            refused(walk.activations.mail(secret), Why.OUT_OF_STEP);
            refused(walk.activations.text(secret), Why.OUT_OF_STEP);
            refused(walk.activations.confirm(secret, "any"), Why.OUT_OF_STEP);
            refused(register(secret), Why.OUT_OF_STEP);
        }

        @Test
        void a_phone_that_waits_for_its_mail_does_not_go_on_with_the_portals_QR_code() {
            var secret = walk.activations
                    .begin(DOCTOR, "camille@exemple.test", "+33639980001")
                    .secret();
            var token = taken(walk.activations.mail(secret)).token();
            refused(walk.activations.confirm(secret, links.tokenIn(qr().link())), Why.LINK_UNKNOWN);
            refused(cards.scan(links.to(token)), Why.LINK_UNKNOWN);
        }
    }
}
