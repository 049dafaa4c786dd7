package dev.ecps.idp.demo.erpps;

import static dev.ecps.idp.demo.Someone.NURSE;
import static dev.ecps.idp.demo.Someone.SIX_SITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.Someone;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.demo.Surfer.Page;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms and what becomes of them, by HTTP alone. The operator's part is the register's own. */
@QuarkusTest
class RequestsStoryTest {
    private static final NationalId ID = new NationalId(NURSE.nationalId());
    private static final Applicant APPLICANT = new Applicant.Registered(ID);
    private static final String HOME = "/demo/erpps/espace";
    private static final String FORMS = HOME + "/demandes/nouvelle/";
    private static final Pattern ACTIVITY = Pattern.compile("activite=([A-Za-z0-9_-]{16})\"");

    @TestHTTPResource("/demo/erpps")
    URI landing;

    @Inject
    Requests requests;

    @Inject
    Practitioners practitioners;

    @Inject
    Storage storage;

    @Inject
    TravellingClock clock;

    private final Surfer browser = new Surfer();
    private Practitioner before;

    @BeforeEach
    void theNurseLogsIn() {
        before = practitioners.find(ID).orElseThrow();
        logIn(browser, NURSE);
    }

    @AfterEach
    void nothingIsLeft() {
        List.of(NURSE, SIX_SITES).forEach(Someone::answersNobody);
        storage.useTransaction(handle -> handle.execute("delete from registry_request"));
        practitioners.save(before);
        practitioners.changeContacts(ID, before.contacts());
        clock.comeBack();
    }

    private Page logIn(Surfer surfer, Someone who) {
        who.answers("approve");
        return who.logsIn(surfer, page(HOME));
    }

    private URI page(String path) {
        return landing.resolve(path);
    }

    private Page send(URI form, String action, Map<String, String> typed) {
        var sent = new HashMap<>(typed);
        sent.put("proof", browser.get(form).proof());
        sent.put("action", action);
        return browser.post(form, sent);
    }

    private Page transmit(String kind, Map<String, String> typed) {
        return send(page(FORMS + kind), "transmettre", typed);
    }

    private Request only() {
        var all = requests.of(APPLICANT);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Map<String, String> contacts(String mail, String mobile) {
        return Map.of("mail", mail, "mobile", mobile, "street", "", "complement", "", "postalCode", "", "town", "");
    }

    @Test
    void changed_contact_data_wait_for_the_operator_then_48_hours_then_are_in_force() {
        assertThat(browser.get(page(FORMS + "contact-change")).body())
                .contains("Modifier vos coordonnées de contact")
                .contains("value=\"nathalie.infirmiere-liberale@exemple.test\"");
        var sent = transmit("contact-change", contacts("nouvelle@exemple.test", "06 39 98 12 34"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(browser.follow(sent).body())
                .contains("Transmise, en attente de validation")
                .contains("Ordre national des infirmiers");
        assertThat(browser.get(page(HOME)).body()).contains("Vos demandes en cours");

        requests.validate(only().id(), Operator.ONI);
        assertThat(browser.get(page(HOME + "/demandes")).body()).contains("Validée, pas encore en vigueur");
        assertThat(browser.get(page(FORMS + "contact-change")).body())
                .contains("Déjà demandé, pas encore en vigueur")
                .contains("value=\"nathalie.infirmiere-liberale@exemple.test\"");

        clock.advance(Duration.ofHours(48));
        var later = new Surfer();
        logIn(later, NURSE);
        assertThat(later.get(page(HOME + "/demandes")).body()).contains("En vigueur depuis le");
        assertThat(later.get(page(FORMS + "contact-change")).body()).contains("value=\"nouvelle@exemple.test\"");
    }

    @Test
    void what_is_wrong_is_named_in_its_field_and_nothing_typed_is_lost_nor_filed() {
        var refused = transmit("contact-change", contacts("pas une adresse", "01 99 00 10 01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"mail-error\">Ce n’est pas une adresse e-mail")
                .contains("id=\"mobile-error\">Ce n’est pas un numéro de mobile français")
                .contains("value=\"pas une adresse\"")
                .contains("value=\"01 99 00 10 01\"")
                .contains("<title>Erreur :");
        assertThat(requests.of(APPLICANT)).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_is_one_request() {
        var first = transmit("contact-change", contacts("deux@exemple.test", ""));
        var again = transmit("contact-change", contacts("deux@exemple.test", ""));
        assertThat(again.target()).isEqualTo(first.target());
        only();
    }

    @Test
    void a_draft_may_be_unfinished_is_taken_up_again_and_transmitted() {
        var draft = send(page(FORMS + "new-place"), "brouillon", Map.of("placeName", "CABINET NEUF"));
        var shown = browser.follow(draft);
        assertThat(shown.body()).contains("En cours, non transmise").contains("CABINET NEUF");

        var form = URI.create(draft.target() + "/modifier");
        assertThat(browser.get(form).body()).contains("value=\"CABINET NEUF\"");
        var faulty = send(form, "transmettre", Map.of("placeName", "CABINET PLUS NEUF"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("id=\"mode-error\"").contains("value=\"CABINET PLUS NEUF\"");

        var place = Map.of(
                "profession", "60",
                "mode", "L",
                "startsOn", "2026-01-01",
                "placeName", "CABINET PLUS NEUF",
                "street", "2 rue de l’Exemple",
                "postalCode", "31000",
                "town", "TOULOUSE");
        var sent = send(form, "transmettre", place);
        assertThat(sent.target()).isEqualTo(draft.target());
        assertThat(only()).isInstanceOf(Request.Submitted.class);
        assertThat(browser.get(page(HOME + "/lieux")).body())
                .contains("Déjà demandé, pas encore en vigueur")
                .doesNotContain("<h3>CABINET PLUS NEUF</h3>");
        assertThat(browser.get(form).target()).isEqualTo(draft.target());
    }

    @Test
    void the_end_of_an_activity_begins_at_the_place() {
        var places = browser.get(page(HOME + "/lieux"));
        var found = ACTIVITY.matcher(places.body());
        assertThat(found.find()).isTrue();
        var form = browser.get(page(FORMS + "end-of-activity?activite=" + found.group(1)));
        assertThat(form.body()).contains("value=\"" + found.group(1) + "\" selected");
        transmit("end-of-activity", Map.of("activity", found.group(1), "endsOn", "2026-11-01"));
        assertThat(only()).isInstanceOf(Request.Submitted.class);
    }

    @Test
    void another_name_of_exercise_and_another_profession_can_be_asked_for() {
        assertThat(browser.get(page(FORMS + "exercise-name")).body()).contains("value=\"INFIRMIERE-LIBERALE\"");
        var name = Map.of("profession", "60", "familyName", "AUTRE-NOM", "givenName", "Nathalie");
        assertThat(transmit("exercise-name", name).status()).isEqualTo(303);
        var profession = Map.of(
                "profession", "26",
                "diploma", "DE d’audioprothésiste",
                "diplomaPlace", "Université de l’Exemple",
                "diplomaDate", "2020-06-30");
        assertThat(transmit("new-profession", profession).status()).isEqualTo(303);
        assertThat(browser.get(page(HOME + "/demandes")).body())
                .contains("Modifier le nom d’exercice")
                .contains("Ajouter une nouvelle profession");
    }

    @Test
    void a_request_can_be_withdrawn_until_somebody_has_decided() {
        var sent = transmit("contact-change", contacts("retrait@exemple.test", ""));
        var shown = browser.follow(sent);
        var withdrawal = URI.create(sent.target() + "/retirer");
        assertThat(browser.follow(browser.post(withdrawal, Map.of("proof", shown.proof())))
                        .body())
                .contains("Retirée")
                .doesNotContain("id=\"withdraw\"");
        assertThat(only()).isInstanceOf(Request.Withdrawn.class);
    }

    @Test
    void a_refusal_tells_its_reason() {
        transmit("contact-change", contacts("refus@exemple.test", ""));
        requests.refuse(only().id(), Operator.ONI, "Pièce <illisible>");
        assertThat(browser.get(page(HOME + "/demandes/" + only().id())).body())
                .contains("Motif : Pièce &lt;illisible&gt;");
    }

    @Test
    void another_practitioners_request_is_neither_seen_nor_changed() {
        var sent = transmit("contact-change", contacts("secret@exemple.test", ""));
        var draft = send(page(FORMS + "new-place"), "brouillon", Map.of("placeName", "SECRET"));
        var other = new Surfer();
        logIn(other, SIX_SITES);
        var proof = other.get(page(FORMS + "contact-change")).proof();
        var list = page(HOME + "/demandes");
        for (var address : List.of(sent.target(), draft.target())) {
            assertThat(other.get(address).target()).isEqualTo(list);
            assertThat(other.get(URI.create(address + "/modifier")).target()).isEqualTo(list);
            for (var action : List.of("/modifier", "/retirer")) {
                var forged = Map.of("proof", proof, "action", "transmettre", "mail", "x@exemple.test");
                assertThat(other.post(URI.create(address + action), forged).target())
                        .isEqualTo(list);
            }
        }
        assertThat(other.get(list).body()).contains("Vous n’avez fait aucune demande");
        assertThat(requests.of(APPLICANT)).extracting(Request::state).containsExactlyInAnyOrder("submitted", "draft");
    }

    @Test
    void without_this_sessions_proof_nothing_is_asked_and_nothing_withdrawn() {
        var sent = transmit("contact-change", contacts("preuve@exemple.test", ""));
        var forged = Map.of("mail", "x@exemple.test", "action", "transmettre", "proof", "invented");
        assertThat(browser.post(page(FORMS + "contact-change"), forged).status())
                .isEqualTo(403);
        assertThat(browser.post(URI.create(sent.target() + "/retirer"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(only()).isInstanceOf(Request.Submitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nouvelle/first-registration", "nouvelle/invented", "invented", "AAAA%2F..", "nouvelle"})
    void what_is_no_form_and_no_request_leads_to_the_list(String path) {
        assertThat(browser.get(page(HOME + "/demandes/" + path)).target()).isEqualTo(page(HOME + "/demandes"));
    }

    @Test
    void a_stranger_is_asked_to_log_in_and_comes_to_the_form() {
        var stranger = new Surfer();
        NURSE.answers("approve");
        assertThat(NURSE.logsIn(stranger, page(FORMS + "contact-change")).body())
                .contains("Modifier vos coordonnées de contact");
    }
}
