package dev.ecps.idp.demo.erpps;

import static dev.ecps.idp.demo.Someone.DOCTOR;
import static dev.ecps.idp.demo.Someone.whenAnswered;
import static dev.ecps.idp.demo.Surfer.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.demo.Surfer.Page;
import dev.ecps.idp.relyingparty.Site;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a browser, by HTTP alone; the phone's part is the sandbox's. */
@QuarkusTest
class PortalStoryTest {
    private static final Site SITE = Site.at(PortalClient.ROOT);

    @TestHTTPResource("/demo/erpps")
    URI landing;

    private final Surfer browser = new Surfer();

    @BeforeEach
    void theDoctorApproves() {
        DOCTOR.answers("approve");
    }

    @AfterEach
    void theDoctorAnswersNobody() {
        DOCTOR.answersNobody();
    }

    private URI page(String path) {
        return landing.resolve(path);
    }

    private Page space() {
        return browser.get(page(SITE.space()));
    }

    private Page identify() {
        return DOCTOR.identifies(browser, browser.follow(space()));
    }

    private Page logIn() {
        return browser.follow(whenAnswered(browser, identify()));
    }

    private void assertAStrangerIsAskedToLogIn() {
        assertThat(browser.follow(space()).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_doctor_logs_in_reads_their_space_and_logs_out() {
        assertThat(browser.get(landing).body()).contains("href=\"" + page(SITE.space()) + "\"");

        var space = logIn();
        assertThat(space.uri()).isEqualTo(page(SITE.space()));
        assertThat(space.status()).isEqualTo(200);
        assertThat(space.body())
                .contains("Bonjour Camille CABINET-ET-HOPITAL")
                .contains("<strong id=\"national-id\">899700001011</strong>")
                .contains("Médecin")
                .contains("CABINET MEDICAL EXEMPLE")
                .contains("<span class=\"tag\">libéral</span>")
                .contains("HOPITAL GENERIQUE  FIN VARI")
                .contains("<span class=\"tag\">salarié</span>");

        var logout = browser.post(page(SITE.logout()), Map.of());
        assertThat(query(logout.target()))
                .containsEntry("post_logout_redirect_uri", landing.toString())
                .containsKey("id_token_hint");
        assertThat(browser.follow(logout).uri().getPath()).isEqualTo("/demo/erpps");
        assertAStrangerIsAskedToLogIn();
    }

    @Test
    void the_portal_asks_as_PSC_wants_to_be_asked() {
        var question = space().target();
        assertThat(question.getPath()).isEqualTo("/auth");
        assertThat(query(question))
                .containsEntry("client_id", "demo-erpps")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid scope_all")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", page(SITE.space()).toString())
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void the_number_page_tells_for_which_service_it_is() {
        DOCTOR.answers("ignore");
        assertThat(identify().body()).contains("Portail eRPPS");
    }

    @Test
    void the_portals_cookies_are_sealed_and_sent_to_the_portal_only() {
        logIn();
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.getPath().equals("/demo/erpps"))
                .allMatch(HttpCookie::isHttpOnly)
                .noneMatch(cookie -> cookie.getValue().contains("eyJhbGciOiJSUzI1NiI"));
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getPath().equals("/"))
                .noneMatch(cookie -> cookie.getName().startsWith("q_"));
    }

    @Test
    void a_phone_that_declines_is_not_the_end() {
        DOCTOR.answers("decline");
        var over = whenAnswered(browser, identify());
        assertThat(over.body()).contains("refusée sur le téléphone");
        DOCTOR.answers("approve");
        var again = browser.follow(browser.post(page("/login/again"), Map.of("id", over.proof())));
        assertThat(browser.follow(whenAnswered(browser, DOCTOR.identifies(browser, again)))
                        .body())
                .contains("Bonjour Camille");
    }

    @Test
    void who_gives_up_finds_a_page_with_a_way_on() {
        DOCTOR.answers("ignore");
        var refusal = browser.follow(
                browser.post(page("/login/abandon"), Map.of("id", identify().proof())));
        assertThat(refusal.uri().getPath()).isEqualTo(SITE.refused());
        assertThat(refusal.status()).isEqualTo(200);
        assertThat(refusal.body())
                .contains("La connexion a été abandonnée")
                .contains("href=\"" + page(SITE.space()) + "\"");
    }

    @Test
    void a_code_that_the_provider_refuses_ends_on_a_page_with_a_way_on() {
        var state = query(space().target()).get("state");
        var answer = browser.get(page(SITE.space() + "?code=invented&state=" + state));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("La connexion n&#39;a pas pu aller à son terme");
    }

    @Test
    void a_session_that_ended_at_the_provider_ends_here_too() {
        logIn();
        endTheSessionAtTheProvider();
        var answer = space();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("votre session a pris fin").doesNotContain(DOCTOR.nationalId());
        assertAStrangerIsAskedToLogIn();
    }

    /** On the provider's own logout page, of which the portal hears nothing. */
    private void endTheSessionAtTheProvider() {
        var logout = page(Addresses.REALM + "/protocol/openid-connect/logout");
        var done = browser.post(logout, Map.of("confirmed", browser.get(logout).proof()));
        assertThat(done.body()).contains("Vous êtes déconnecté.");
    }

    @Test
    void a_logout_without_a_session_leads_to_the_door() {
        var answer = browser.post(page(SITE.logout()), Map.of());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.target()).isEqualTo(landing);
    }
}
