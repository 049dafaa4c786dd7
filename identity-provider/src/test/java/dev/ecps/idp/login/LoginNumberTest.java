package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DENTIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number, and how a login ends. */
@QuarkusTest
class LoginNumberTest extends LoginVisit {
    @Nested
    class The_number {
        @Test
        void is_one_of_the_three_on_the_phone() {
            var login = asked();
            var asked = waiting(MIDWIFE).get(0);
            assertThat(asked.service()).isEqualTo("SARA");
            assertThat(login.number()).isEqualTo(asked.shown().value()).matches("\\d\\d");
            assertThat(asked.choices()).contains(asked.shown());
        }

        @Test
        void stays_the_same_on_a_reload_and_the_phone_is_not_asked_again() {
            var login = asked();
            var first = waiting(MIDWIFE);
            var number = login.number();
            isBackToPage(login.identify(MIDWIFE.value()));
            isBackToPage(login.identify(DENTIST.value()));
            assertThat(login.number()).isEqualTo(number);
            assertThat(waiting(MIDWIFE)).isEqualTo(first);
        }

        @Test
        void is_asked_for_once_however_often_the_form_is_sent_at_once() throws Exception {
            var login = begun();
            var answers = Races.of(6, i -> () -> login.identify(MIDWIFE.value()));
            answers.forEach(LoginVisit::isBackToPage);
            assertThat(waiting(MIDWIFE)).hasSize(1);
            assertThat(login.number()).isEqualTo(waiting(MIDWIFE).get(0).shown().value());
        }

        @Test
        void goes_on_without_scripts_too() {
            assertThat(asked().look().asString())
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>");
        }

        @Test
        void is_not_shown_to_another_browser_which_cannot_collect_the_login_either() {
            var login = asked();
            var thief = new TestBrowser();
            thief.get(RelyingParty.address(sara.request()));
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            login.awaitOver();
            isPage(login.lookFrom(thief), 404, "n'existe pas ou plus dans ce navigateur");
            assertThat(thief.get("/login/state?id=" + login.id()).<String>path("state"))
                    .isEqualTo("over");
            assertThat(Login.query(login.awaitTarget())).containsKey("code");
        }

        @Test
        void of_a_second_tab_takes_the_place_of_the_first() {
            var first = asked();
            var second = asked();
            assertThat(second.id()).isNotEqualTo(first.id());
            isPage(first.look(), 200, "Une demande de connexion plus récente a remplacé celle-ci.");
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            assertThat(Login.query(second.awaitTarget())).containsKey("code");
            isPage(first.look(), 200, "Une demande de connexion plus récente a remplacé celle-ci.");
        }

        @Test
        void of_two_people_in_two_tabs_does_not_mix() {
            phone(STAFF);
            var mine = asked();
            var theirs = begun();
            theirs.identify(STAFF.value());
            assertThat(theirs.number()).isEqualTo(waiting(STAFF).get(0).shown().value());
            assertThat(mine.number()).isEqualTo(waiting(MIDWIFE).get(0).shown().value());
        }
    }

    @Nested
    class The_end {
        @Test
        void comes_once_and_then_the_page_says_so() {
            var login = asked();
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            assertThat(Login.query(login.awaitTarget())).containsKey("code");
            isPage(login.look(), 200, "Cette connexion est terminée.");
            isPage(login.look(), 200, "Cette connexion est terminée.");
            isBackToPage(login.abandon());
            isPage(login.look(), 200, "Cette connexion est terminée.");
        }

        @Test
        void is_told_for_ten_minutes_to_who_goes_back_to_the_page() {
            var login = begun();
            isDenied(login.abandon());
            clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            isPage(login.look(), 200, "Cette connexion est terminée.");
            clock.advance(Duration.ofSeconds(1));
            isPage(login.look(), 404, "existe pas ou plus dans ce navigateur.");
        }

        @Test
        void is_no_login_when_the_e_CPS_was_deleted_after_it_approved() {
            var login = asked();
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            login.awaitOver();
            devices.delete(devices.activeOf(MIDWIFE).orElseThrow().id());
            var page = login.look();
            isPage(page, 200, "La demande de connexion a été abandonnée.");
            assertThat(page.detailedCookie("ECPS_SESSION")).isNull();
        }

        @Test
        void comes_to_one_of_many_tabs_that_look_at_once() throws Exception {
            var login = asked();
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            login.awaitOver();
            var answers = Races.of(6, i -> () -> login.look().statusCode());
            assertThat(answers).containsOnlyOnce(303).containsOnly(303, 200);
        }

        @Test
        void leaves_a_session_cookie_that_scripts_cannot_read() {
            var login = asked();
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            login.awaitOver();
            var cookie = login.look().detailedCookie("ECPS_SESSION");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        }

        @ParameterizedTest
        @CsvSource({
            "decline, La connexion a été refusée sur le téléphone.",
            "wrong-number, n'était pas celui affiché ici."
        })
        void may_be_a_refusal_with_its_reason_and_a_new_start(String answer, String reason) {
            var login = asked();
            Login.answer(MIDWIFE, "{\"answer\":\"" + answer + "\"}");
            login.awaitOver();
            isPage(login.look(), 200, reason);
            Login.noAnswer(MIDWIFE);
            isBackToPage(login.again());
            isPage(login.look(), 200, "SE CONNECTER AVEC E-CPS");
            login.identify(MIDWIFE.value());
            Login.answer(MIDWIFE, "{\"answer\":\"approve\"}");
            assertThat(Login.query(login.awaitTarget())).containsKey("code");
        }

        @Test
        void may_be_that_nobody_answered_for_two_minutes() {
            var login = asked();
            assertThat(login.state()).isEqualTo("waiting");
            clock.advance(Duration.ofSeconds(120));
            assertThat(login.state()).isEqualTo("over");
            isPage(login.look(), 200, "La demande a expiré");
        }

        @Test
        void is_told_to_the_client_when_the_user_gives_up_before_the_phone_was_asked() {
            var login = begun();
            isDenied(login.abandon());
            isPage(login.look(), 200, "Cette connexion est terminée.");
        }

        @Test
        void is_told_to_the_client_and_to_the_phone_when_the_user_gives_up_the_wait() {
            var login = asked();
            isDenied(login.abandon());
            assertThat(waiting(MIDWIFE)).isEmpty();
        }

        @Test
        void by_giving_up_is_possible_in_the_same_browser_only() {
            var login = asked();
            var thief = new TestBrowser();
            thief.get(RelyingParty.address(sara.request()));
            isPage(thief.post("/login/abandon", Map.of("id", login.id())), 404, "n'existe pas");
            isPage(thief.post("/login/again", Map.of("id", login.id())), 404, "n'existe pas");
            assertThat(login.state()).isEqualTo("waiting");
        }
    }
}
