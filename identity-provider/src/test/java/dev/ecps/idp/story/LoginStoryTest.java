package dev.ecps.idp.story;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MILITARY_DOCTOR;
import static dev.ecps.idp.story.Phones.PATIENCE;
import static dev.ecps.idp.story.Phones.PIN;
import static dev.ecps.idp.story.Phones.WRONG_PIN;
import static dev.ecps.idp.story.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(60)
class LoginStoryTest {
    @TestHTTPResource("/")
    URI provider;

    @Inject
    TravellingClock clock;

    private Phones phones;
    private PhoneSimulator phone;
    private ActivatedPhone active;
    private RelyingParty sara;
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void activate() {
        phones = new Phones(provider);
        phone = phones.phone("Téléphone de Laurent");
        active = Phones.activated(phone, MILITARY_DOCTOR);
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void switchOff() {
        phones.close();
        clock.comeBack();
    }

    private Login asked() {
        var login = Login.begin(browser, sara.request());
        assertThat(login.identify(MILITARY_DOCTOR.value()).statusCode()).isEqualTo(303);
        return login;
    }

    private LoginPrompt prompt() {
        return active.prompts().get(0);
    }

    private static TwoDigits shown(Login login) {
        return new TwoDigits(login.number());
    }

    private static TwoDigits wrong(NumbersOnPhone numbers, Login login) {
        return numbers.numbers().stream()
                .filter(number -> !number.equals(shown(login)))
                .findFirst()
                .orElseThrow();
    }

    private static void shows(Login login, String text) {
        assertThat(login.look().htmlPath().getString("html.body.main")).contains(text);
    }

    @Test
    void approved_on_the_phone_the_browser_goes_on_to_the_service_which_learns_who_it_is() {
        var login = asked();
        var prompt = active.awaitPrompt(PATIENCE);
        assertThat(prompt.service()).isEqualTo("SARA");
        var numbers = prompt.unlock(PIN);
        assertThat(numbers.numbers()).hasSize(3).contains(shown(login));
        assertThat(numbers.pick(shown(login))).isEqualTo(Outcome.APPROVED);
        var tokens = sara.redeem(Login.code(login.awaitTarget()));
        var userinfo = RelyingParty.userinfo(tokens.path("access_token"));
        assertThat(userinfo.<String>path("SubjectNameID")).isEqualTo(MILITARY_DOCTOR.value());
        assertThat(active.prompts()).isEmpty();
    }

    @Test
    void a_wrong_number_ends_the_request_and_a_new_start_helps() {
        var login = asked();
        var numbers = prompt().unlock(PIN);
        assertThat(numbers.pick(wrong(numbers, login))).isEqualTo(Outcome.WRONG_NUMBER);
        shows(login, "n'était pas celui affiché ici");
        refused(
                () -> numbers.pick(numbers.numbers().get(0)),
                ProblemType.CHALLENGE_OVER,
                "Demande de connexion terminée");
        login.again();
        login.identify(MILITARY_DOCTOR.value());
        assertThat(prompt().unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
        assertThat(Login.query(login.awaitTarget())).containsKey("code");
    }

    @Test
    void declined_on_the_phone_the_page_says_so() {
        var login = asked();
        prompt().decline();
        login.awaitOver();
        shows(login, "La connexion a été refusée sur le téléphone.");
    }

    @Test
    void given_up_in_the_browser_the_phone_has_nothing_to_answer() {
        var login = asked();
        var prompt = prompt();
        login.abandon();
        assertThat(active.prompts()).isEmpty();
        refused(() -> prompt.unlock(PIN), ProblemType.CHALLENGE_OVER, "Demande de connexion terminée");
    }

    @Nested
    class A_wrong_PIN {
        @Test
        void can_be_followed_by_the_right_one() {
            var login = asked();
            var prompt = prompt();
            refused(() -> prompt.unlock(WRONG_PIN), ProblemType.PIN_WRONG, "Mot de passe incorrect", 2);
            assertThat(active.status().pinTriesLeft()).isEqualTo(2);
            assertThat(prompt.unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
            assertThat(active.status().pinTriesLeft()).isEqualTo(3);
        }

        @Test
        void three_times_blocks_the_e_CPS_until_it_is_activated_anew() {
            var login = asked();
            var prompt = prompt();
            refused(() -> prompt.unlock(WRONG_PIN), ProblemType.PIN_WRONG, "Mot de passe incorrect", 2);
            refused(() -> prompt.unlock(WRONG_PIN), ProblemType.PIN_WRONG, "Mot de passe incorrect", 1);
            refused(() -> prompt.unlock(WRONG_PIN), ProblemType.PIN_BLOCKED, "e-CPS bloquée");
            assertThat(active.status().pinTriesLeft()).isZero();
            shows(login, "votre e-CPS est bloquée");
            login.again();
            assertThat(login.identify(MILITARY_DOCTOR.value()).asString()).contains("Votre e-CPS est bloquée");
            active.delete();
            active = Phones.activated(phone, MILITARY_DOCTOR);
            login.identify(MILITARY_DOCTOR.value());
            assertThat(prompt().unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
        }
    }

    @Test
    void after_two_minutes_the_request_has_expired_on_both_sides() {
        var login = asked();
        var prompt = prompt();
        clock.advance(Duration.ofSeconds(120));
        shows(login, "La demande a expiré");
        refused(() -> prompt.unlock(PIN), ProblemType.CHALLENGE_OVER, "Demande de connexion terminée");
        assertThat(active.prompts()).isEmpty();
    }

    @Nested
    class The_clock_of_the_phone {
        @Test
        void set_wrong_by_hand_fails_and_set_right_works() {
            var login = asked();
            phone.clock().offset(Duration.ofMinutes(5));
            refused(active::prompts, ProblemType.CLOCK_WRONG, "Heure du téléphone incorrecte");
            phone.clock().offset(Duration.ZERO);
            assertThat(prompt().unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
        }

        @Test
        void left_to_itself_follows_the_provider() {
            clock.advance(Duration.ofHours(1));
            var login = asked();
            assertThat(prompt().unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
            clock.comeBack();
            assertThat(active.status().pinTriesLeft()).isEqualTo(3);
        }
    }

    @Test
    void a_request_announces_itself_once() throws Exception {
        var heard = new LinkedBlockingQueue<LoginPrompt>();
        try (var ignored = active.onPrompt(heard::add)) {
            asked();
            var prompt = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(prompt).isNotNull();
            assertThat(prompt.service()).isEqualTo("SARA");
            prompt.decline();
            asked();
            assertThat(heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void with_notifications_off_the_request_waits_until_the_application_is_opened() {
        phone.notifications(false);
        var login = asked();
        assertThatExceptionOfType(WaitTimedOut.class).isThrownBy(() -> active.awaitPrompt(Duration.ofMillis(300)));
        assertThat(prompt().unlock(PIN).pick(shown(login))).isEqualTo(Outcome.APPROVED);
    }
}
