package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.walk.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The link to the other language: it costs nobody their login. */
@QuarkusTest
class LoginLanguageTest extends LoginVisit {
    @Test
    void what_the_service_asks_for_holds_until_the_visitor_chooses_and_then_their_choice() {
        var login = Login.begin(browser, sara.request("ui_locales", "en"));
        var english = login.look();
        isPage(english, 200, "You are logging in to SARA");
        assertThat(browser.get("/lecteur").htmlPath().getString("html.@lang")).isEqualTo("fr");
        isPage(inTheOtherLanguage(english), 200, "SE CONNECTER AVEC E-CPS");
        isPage(login.look(), 200, "SE CONNECTER AVEC E-CPS");
        isPage(login.identify(""), 422, "Saisissez votre identifiant national.");
        var next = Login.begin(browser, sara.request("ui_locales", "en"));
        isPage(next.look(), 200, "SE CONNECTER AVEC E-CPS");
    }

    @Test
    void a_refused_identifier_leads_to_the_empty_form() {
        var login = begun();
        isPage(inTheOtherLanguage(login.identify("")), 200, "LOG IN WITH E-CPS");
        isBackToPage(login.identify(MIDWIFE.value()));
    }

    @Test
    void the_page_that_waits_shows_the_same_number_and_the_phone_rings_once() {
        var login = asked();
        var french = login.look();
        var before = waiting(MIDWIFE);
        assertThat(before).hasSize(1);
        var english = inTheOtherLanguage(french);
        assertThat(number(english)).isEqualTo(number(french)).isNotEmpty();
        assertThat(waiting(MIDWIFE)).isEqualTo(before);
        assertThat(number(inTheOtherLanguage(english))).isEqualTo(number(french));
    }

    private static String number(Response page) {
        return page.htmlPath().getString("**.find { it.@id == 'number' }.text()");
    }

    @Test
    void whoever_approved_meanwhile_is_logged_in_by_the_link() {
        Login.answer(MIDWIFE, "{\"answer\":\"approve\",\"times\":1}");
        var login = begun();
        isBackToPage(login.identify(MIDWIFE.value()));
        login.awaitOver();
        var answer = browser.get("/login?id=" + login.id() + "&ui_locales=en");
        assertThat(Login.code(URI.create(answer.header("Location")))).isNotEmpty();
        isPage(login.look(), 200, "This login is over");
        isPage(inTheOtherLanguage(login.look()), 200, "Cette connexion est terminée");
    }

    @Test
    void a_login_that_nobody_answered_can_begin_again() {
        var login = asked();
        clock.advance(Duration.ofMinutes(3));
        isPage(inTheOtherLanguage(login.look()), 200, "expired");
        isBackToPage(login.again());
        isPage(login.look(), 200, "LOG IN WITH E-CPS");
    }

    @Test
    void a_login_that_is_not_there_is_not_there_in_the_other_language_either() {
        isPage(inTheOtherLanguage(browser.get("/login?id=nonsense")), 404, "There is no such login");
    }
}
