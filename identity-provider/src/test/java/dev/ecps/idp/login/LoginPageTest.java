package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DENTIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PHYSIOTHERAPIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STAFF;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginPageTest {
    @Inject
    TravellingClock clock;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
        phone(MIDWIFE);
    }

    @AfterEach
    void present() {
        clock.comeBack();
        Login.noAnswer(MIDWIFE);
    }

    private void phone(NationalId who) {
        devices.register(new NewDevice(who, "{}", "verifier", "phone", false));
    }

    private Login begun() {
        return Login.begin(browser, sara.request());
    }

    private Login asked() {
        var login = begun();
        isBackToPage(login.identify(MIDWIFE.value()));
        return login;
    }

    private List<Asked> waiting(NationalId who) {
        return challenges.pendingOn(devices.activeOf(who).orElseThrow().id());
    }

    private static void isBackToPage(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/login?id=");
    }

    private static void isPage(Response response, int status, String text) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.htmlPath().getString("html.body.main")).contains(text);
    }

    private static String attribute(Response page, String id, String name) {
        return page.htmlPath().getString("**.find { it.@id == '" + id + "' }.@" + name);
    }

    private static void isDenied(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(CALLBACK + "?");
        assertThat(Login.query(URI.create(response.header("Location"))))
                .containsOnlyKeys("state", "error", "iss")
                .containsEntry("error", "access_denied")
                .containsEntry("state", STATE);
    }

    @Nested
    class The_page_that_asks_who_it_is {
        @Test
        void names_the_service_and_says_what_PSC_says() {
            var page = begun().look();
            isPage(page, 200, "Connectez-vous");
            isPage(page, 200, "Vous vous connectez à SARA");
            isPage(page, 200, "Vous pouvez vous connecter à ce service en utilisant l'application mobile e-CPS.");
            isPage(page, 200, "SE CONNECTER AVEC E-CPS");
            isPage(page, 200, "mauvaise configuration de l'heure sur votre téléphone");
        }

        @Test
        void is_safe_against_scripts_frames_and_caches() {
            var page = begun().look();
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        }

        @Test
        void shows_foreign_text_as_text() {
            var evil = RelyingParty.named("<script>alert('x')</script>&\"");
            var request = evil.request("login_hint", "\"><script>alert(1)</script>");
            var login = Login.begin(browser, request);
            assertThat(login.look().asString()).doesNotContain("<script>alert");
            var refused = login.identify("\"><script>alert(2)</script>");
            assertThat(refused.asString()).doesNotContain("<script>alert");
            assertThat(attribute(refused, "nationalId", "value")).isEqualTo("\"><script>alert(2)</script>");
        }

        @Test
        void is_filled_in_with_the_login_hint() {
            var login = Login.begin(browser, sara.request("login_hint", "899700001078"));
            assertThat(attribute(login.look(), "nationalId", "value")).isEqualTo("899700001078");
        }

        @Test
        void has_a_tab_for_the_card_that_leads_back() {
            var login = begun();
            isPage(login.tab("card"), 200, "Les utilisateurs de Firefox");
            isPage(login.look(), 200, "SE CONNECTER AVEC E-CPS");
        }

        @Test
        void is_English_for_a_client_that_asks_so_whatever_the_browser_prefers() {
            var login = Login.begin(browser, sara.request("ui_locales", "de en-GB fr"));
            isPage(login.look(), 200, "You are logging in to SARA");
            isPage(login.identify(""), 422, "Type your national identifier.");
        }

        @Test
        void is_English_for_an_English_browser() {
            var login = Login.begin(new TestBrowser("en-US,en;q=0.9"), sara.request());
            isPage(login.look(), 200, "LOG IN WITH E-CPS");
        }

        @Test
        void is_not_there_for_another_browser() {
            var login = begun();
            isPage(login.lookFrom(new TestBrowser()), 404, "n'existe pas ou plus dans ce navigateur");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/login", "/login?id=", "/login?id=nonsense", "/login?id=%00"})
        void is_not_there_for_an_unknown_login(String address) {
            begun();
            isPage(browser.get(address), 404, "n'existe pas ou plus dans ce navigateur");
        }

        @Test
        void is_gone_after_thirty_minutes() {
            var login = begun();
            clock.advance(Duration.ofMinutes(30));
            isPage(login.look(), 404, "n'existe pas ou plus dans ce navigateur");
        }
    }

    @Nested
    class An_identifier_that_is_refused {
        @ParameterizedTest
        @CsvSource({
            "'', Saisissez votre identifiant national.",
            "'   ', Saisissez votre identifiant national.",
            "99700001078, préfixé de : 8 pour RPPS",
            "990000010, préfixé de : 8 pour RPPS",
            "8997000010, 12 chiffres pour RPPS",
            "docteur, Un identifiant national commence par",
            "899799999999, pas été trouvé dans l'annuaire"
        })
        void stays_in_the_field_beside_the_reason(String typed, String reason) {
            var page = begun().identify(typed);
            isPage(page, 422, reason);
            assertThat(attribute(page, "nationalId", "value")).isEqualTo(typed);
            assertThat(attribute(page, "nationalId", "aria-invalid")).isEqualTo("true");
        }

        @Test
        void can_be_typed_anew() {
            var login = begun();
            login.identify(NOBODY.value());
            isBackToPage(login.identify(" 8 99700001078 "));
            isPage(login.look(), 200, "Confirmez sur votre téléphone");
        }

        @Test
        void keeps_the_box_ticked() {
            assertThat(attribute(begun().identifyAndRemember("x"), "remember", "checked"))
                    .isNotNull();
        }

        @Test
        void may_belong_to_somebody_without_an_e_CPS() {
            isPage(begun().identify(DENTIST.value()), 422, "Aucune e-CPS n'est active");
        }

        @Test
        void may_belong_to_a_blocked_e_CPS() {
            phone(PHYSIOTHERAPIST);
            var device = devices.activeOf(PHYSIOTHERAPIST).orElseThrow().id();
            for (int i = 0; i < 3; i++) devices.checkPin(device, new PinEvidence.WrongOnPurpose());
            isPage(begun().identify(PHYSIOTHERAPIST.value()), 422, "Votre e-CPS est bloquée");
        }

        @Test
        void may_belong_to_an_expired_e_CPS() {
            clock.advance(Duration.ofDays(3 * 366));
            isPage(begun().identify(MIDWIFE.value()), 422, "Votre e-CPS a expiré");
        }
    }

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
            answers.forEach(LoginPageTest::isBackToPage);
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

    @Nested
    class A_remembered_identifier {
        @ParameterizedTest
        @ValueSource(strings = {"899700001078", "30B0000190/CPET00001"})
        void is_filled_in_at_the_next_login_with_the_box_ticked(String typed) {
            phone(STAFF);
            begun().identifyAndRemember(typed.toLowerCase());
            var page = begun().look();
            assertThat(attribute(page, "nationalId", "value")).isEqualTo(typed);
            assertThat(attribute(page, "remember", "checked")).isNotNull();
        }

        @Test
        void gives_way_to_the_hint_of_the_service() {
            begun().identifyAndRemember(MIDWIFE.value());
            var page = Login.begin(browser, sara.request("login_hint", DENTIST.value()))
                    .look();
            assertThat(attribute(page, "nationalId", "value")).isEqualTo(DENTIST.value());
        }

        @Test
        void is_forgotten_when_the_box_is_not_ticked_any_more() {
            begun().identifyAndRemember(MIDWIFE.value());
            begun().identify(MIDWIFE.value());
            assertThat(attribute(begun().look(), "nationalId", "value")).isEmpty();
        }

        @Test
        void is_kept_for_a_year_and_for_the_login_page_alone() {
            var cookie = begun().identifyAndRemember(MIDWIFE.value()).detailedCookie("ECPS_IDENTIFIER");
            assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
            assertThat(cookie.getPath()).isEqualTo("/login");
            assertThat(cookie.isHttpOnly()).isTrue();
        }
    }
}
