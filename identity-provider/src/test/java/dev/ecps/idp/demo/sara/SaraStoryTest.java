package dev.ecps.idp.demo.sara;

import static dev.ecps.idp.demo.Someone.DOCTOR;
import static dev.ecps.idp.demo.Someone.STAFF;
import static dev.ecps.idp.demo.Someone.STUDENT;
import static dev.ecps.idp.demo.Someone.WITHOUT_EXERCISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.Someone;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.relyingparty.Site;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tool by HTTP alone; the phone's part is the sandbox's. */
@QuarkusTest
class SaraStoryTest {
    private static final Site SITE = Site.at(SaraClient.ROOT);

    @TestHTTPResource("/demo/sara")
    URI landing;

    private final Surfer browser = new Surfer();

    @AfterEach
    void nobodyAnswers() {
        List.of(DOCTOR, STUDENT, STAFF, WITHOUT_EXERCISE).forEach(Someone::answersNobody);
    }

    private URI page(String path) {
        return landing.resolve(path);
    }

    private Surfer.Page logIn(Someone who) {
        who.answers("approve");
        return who.logsIn(browser, page(SITE.space()));
    }

    @Test
    void the_tab_e_CPS_has_the_button_and_the_other_tab_has_none() {
        assertThat(browser.get(landing).body()).contains("onglet=e-cps").doesNotContain("id=\"login\"");
        assertThat(browser.get(page("/demo/sara?onglet=e-cps")).body())
                .contains("href=\"" + page(SITE.space()) + "\">Se connecter</a>");
    }

    @Test
    void the_number_page_and_so_the_phone_name_the_tool() {
        DOCTOR.answers("ignore");
        var number = DOCTOR.identifies(browser, browser.follow(browser.get(page(SITE.space()))));
        assertThat(number.body()).contains("RCP SARA");
    }

    @Test
    void a_doctor_reads_the_cases_and_logs_out() {
        var meeting = logIn(DOCTOR);
        assertThat(meeting.uri()).isEqualTo(page(SITE.space()));
        assertThat(meeting.body()).contains("Camille CABINET-ET-HOPITAL").contains("4 dossiers inscrits");
        assertThat(browser.get(page(SITE.space() + "/dossier/2026-041")).body()).contains("sténose courte");

        var out = browser.follow(browser.post(page(SITE.logout()), Map.of()));
        assertThat(out.uri()).hasPath(SITE.root());
        assertThat(browser.follow(browser.get(page(SITE.space()))).uri()).hasPath("/login");
    }

    @Test
    void a_case_that_there_is_not_leads_to_those_that_there_are() {
        logIn(DOCTOR);
        assertThat(browser.get(page(SITE.space() + "/dossier/2026-000")).target())
                .isEqualTo(page(SITE.space()));
    }

    @Test
    void a_link_to_a_case_leads_through_the_login_to_the_case() {
        DOCTOR.answers("approve");
        var shown = DOCTOR.logsIn(browser, page(SITE.space() + "/dossier/2026-038"));
        assertThat(shown.uri()).isEqualTo(page(SITE.space() + "/dossier/2026-038"));
        assertThat(shown.body()).contains("Hirschsprung");
    }

    @Test
    void a_student_is_told_why_not_and_finds_no_case_by_its_address_either() {
        var refusal = logIn(STUDENT);
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.body()).contains("Vous êtes en formation").contains("899700001102");
        var dossier = browser.get(page(SITE.space() + "/dossier/2026-041"));
        assertThat(dossier.status()).isEqualTo(403);
        assertThat(dossier.body()).doesNotContain("sténose");
    }

    @Test
    void an_administrative_person_is_told_why_not() {
        var refusal = logIn(STAFF);
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.body()).contains("sans profession de santé");
    }

    @Test
    void who_has_no_exercise_on_record_is_sent_to_the_register() {
        var refusal = logIn(WITHOUT_EXERCISE);
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.body()).contains("Aucun exercice professionnel");
    }
}
