package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DENTIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PHYSIOTHERAPIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who it is: the identifier. */
@QuarkusTest
class LoginPageTest extends LoginVisit {
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
