package dev.ecps.idp.demo.registration;

import static dev.ecps.idp.demo.registration.Applicant.DOSSIER;
import static dev.ecps.idp.demo.registration.Applicant.PDF;
import static dev.ecps.idp.demo.registration.Applicant.ROOT;
import static dev.ecps.idp.demo.registration.Applicant.form;
import static dev.ecps.idp.demo.registration.Applicant.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.RequestFilter;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.ContactChange;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegistrationTest {
    private static final NationalId SYLVIE = new NationalId("899700001235");

    private static final byte[] NOTHING = {};

    @Inject
    Requests requests;

    @Inject
    Practitioners practitioners;

    @Inject
    TravellingClock clock;

    private final Applicant applicant = new Applicant();

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Request newest(Predicate<Request> which) {
        var any = new RequestFilter("", Optional.empty(), Optional.empty(), Optional.empty());
        return requests.page(any, 0, 100).stream().filter(which).findFirst().orElseThrow();
    }

    private Request registrationOf(Map<String, String> identity) {
        return newest(request -> request.wish() instanceof FirstRegistration first
                && first.identity().familyName().equals(identity.get("family_name")));
    }

    private void validate(Request request) {
        assertThat(requests.validate(request.id(), request.frame().operator())).isInstanceOf(Outcome.Done.class);
    }

    private static String error(Response page, String field) {
        return page.htmlPath().getString("**.find { it.@id == '" + field + "-error' }");
    }

    @Test
    void the_front_door_warns_and_leads_to_FranceConnect() {
        assertThat(applicant.browser.get(ROOT).asString())
                .contains(
                        "!! Ne surtout pas vous identifier avec France Connect (uniquement Primo enregistrement)",
                        "préparez les documents requis",
                        "/demo/erpps/franceconnect/espace");
        assertThat(applicant.browser.get("/demo/erpps").asString()).contains("href=\"/demo/erpps/franceconnect\"");
    }

    @Test
    void who_gives_up_at_FranceConnect_finds_a_way_on() {
        var asked = applicant.browser.get(ROOT + "/espace");
        var interaction = applicant.browser.follow(asked).header("Location");
        var back = applicant.browser.follow(applicant.browser.post(interaction + "/abandon", Map.of()));
        while (back.statusCode() == 302) back = applicant.browser.follow(back);
        assertThat(back.asString()).contains("/demo/erpps/franceconnect");
    }

    @Nested
    class A_newcomer {
        private final Map<String, String> me = newcomer();

        @Test
        void gets_a_number_and_is_in_the_directory_48_hours_after_the_validation() {
            assertThat(applicant.enter(me).asString()).contains("Créer mon numéro RPPS", me.get("family_name"));
            assertThat(applicant.register(form()).header("Location")).isEqualTo(DOSSIER + "?transmise=1");
            assertThat(applicant.look().asString())
                    .contains("Transmise, en attente de validation", "Ordre national des masseurs-kinésithérapeutes");
            var request = registrationOf(me);
            assertThat(request.wish()).isInstanceOfSatisfying(FirstRegistration.class, first -> {
                assertThat(first.profession()).isEqualTo("70");
                assertThat(first.identity().birthPlace()).isEqualTo("33063");
                assertThat(first.identity().sex()).isEqualTo("F");
                assertThat(first.plus()).isFalse();
            });
            validate(request);
            var number =
                    requests.find(request.id()).orElseThrow().frame().number().orElseThrow();
            clock.advance(Duration.ofHours(47));
            assertThat(practitioners.find(number)).isEmpty();
            assertThat(new Applicant().enter(me).asString()).contains("Suivre ma demande");
            clock.advance(Duration.ofHours(2));
            var person = practitioners.find(number).orElseThrow();
            assertThat(person.contacts().usableMobile()).contains("+33639989942");
            assertThat(new Applicant().enter(me).asString())
                    .contains(
                            "Vous êtes déjà enregistré",
                            number.value().substring(1),
                            "Vous pouvez activer votre e-CPS");
            practitioners.remove(number);
        }

        @Test
        void of_RPPS_plus_needs_neither_profession_nor_diploma_and_hears_the_number_first() {
            applicant.enter(me);
            var plus = form("way", "plus", "profession", "", "diploma", "", "diplomaPlace", "", "diplomaDate", "");
            assertThat(applicant.register(plus, applicant.proof(), NOTHING, PDF).statusCode())
                    .isEqualTo(303);
            var request = registrationOf(me);
            validate(request);
            var number =
                    requests.find(request.id()).orElseThrow().frame().number().orElseThrow();
            var digits = number.value().substring(1);
            assertThat(applicant.look().asString()).doesNotContain(digits);
            clock.advance(Duration.ofHours(25));
            assertThat(new Applicant().enter(me).asString()).contains(digits);
            assertThat(practitioners.find(number)).isEmpty();
            clock.advance(Duration.ofHours(24));
            requests.find(request.id());
            assertThat(practitioners.find(number)).map(Practitioner::contacts).contains(Contacts.NONE);
            clock.advance(Duration.ofHours(48));
            requests.find(request.id());
            assertThat(practitioners.find(number).orElseThrow().contacts().usableMail())
                    .isPresent();
            practitioners.remove(number);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "way | '' | réponses",
                    "profession | '' | remplir",
                    "diploma | '' | remplir",
                    "diplomaDate | 2999-01-01 | futur",
                    "mail | '' | remplir",
                    "mail | nonsense | e-mail",
                    "mobile | 0102030405 | mobile",
                    "street | '' | remplir",
                    "postalCode | 33 | cinq"
                })
        void is_told_what_is_wrong_beside_the_field_and_loses_nothing(String field, String value, String words) {
            applicant.enter(me);
            var page = applicant.register(form(field, value));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(error(page, field)).contains(words);
            assertThat(page.asString()).contains("Institut de Modèle-Ville", "Déposé : diplome.pdf");
            assertThat(applicant.look().asString()).doesNotContain("Suivre ma demande");
        }

        @Test
        void need_not_send_a_paper_twice() {
            applicant.enter(me);
            applicant.register(form("town", ""));
            assertThat(applicant
                            .register(form(), applicant.proof(), NOTHING, NOTHING)
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void must_send_papers_that_are_papers() {
            applicant.enter(me);
            assertThat(error(applicant.register(form(), applicant.proof(), NOTHING, PDF), "diplomaPaper"))
                    .contains("joindre");
            var page =
                    applicant.register(form(), applicant.proof(), "#!/bin/sh".getBytes(StandardCharsets.US_ASCII), PDF);
            assertThat(error(page, "diplomaPaper")).contains("PDF");
            var large = new byte[2_000_001];
            System.arraycopy(PDF, 0, large, 0, PDF.length);
            assertThat(error(applicant.register(form(), applicant.proof(), large, PDF), "diplomaPaper"))
                    .contains("2 Mo");
        }

        @Test
        void asks_once() {
            applicant.enter(me);
            var proof = applicant.proof();
            applicant.register(form(), proof, PDF, PDF);
            applicant.register(form(), proof, PDF, PDF);
            assertThat(applicant.look().asString().split("class=\"card request\""))
                    .hasSize(2);
        }

        @Test
        void may_take_the_request_back_and_begin_anew() {
            applicant.enter(me);
            applicant.register(form());
            applicant.post("retrait", Map.of("id", registrationOf(me).id().value()));
            assertThat(applicant.look().asString()).contains("Retirée", "Créer mon numéro RPPS");
        }

        @Test
        void hears_why_a_request_was_refused() {
            applicant.enter(me);
            applicant.register(form());
            var request = registrationOf(me);
            requests.refuse(request.id(), request.frame().operator(), "Diplôme illisible");
            assertThat(applicant.look().asString()).contains("Diplôme illisible", "Créer mon numéro RPPS");
        }

        @Test
        void sees_nothing_of_another_and_can_take_nothing_of_theirs_back() {
            applicant.enter(me);
            applicant.register(form());
            var request = registrationOf(me);
            var stranger = new Applicant();
            assertThat(stranger.enter(newcomer()).asString()).doesNotContain(me.get("family_name"));
            stranger.post("retrait", Map.of("id", request.id().value()));
            assertThat(requests.find(request.id())).get().isInstanceOf(Request.Submitted.class);
        }
    }

    @Nested
    class Who_has_a_number_without_contact_data {
        @Test
        void adds_them_and_can_be_reached_48_hours_after_the_validation() {
            assertThat(applicant.enter("sylvie").asString())
                    .contains("Modifier vos coordonnées de contact", "99700001235");
            var missing = applicant.post("coordonnees", Map.of("mail", "sylvie@exemple.test", "mobile", ""));
            assertThat(missing.statusCode()).isEqualTo(422);
            assertThat(error(missing, "mobile")).contains("remplir");
            assertThat(missing.asString()).contains("sylvie@exemple.test");
            assertThat(applicant
                            .post("coordonnees", Map.of("mail", "sylvie@exemple.test", "mobile", "0639989943"))
                            .statusCode())
                    .isEqualTo(303);
            var request = newest(it -> it.wish() instanceof ContactChange
                    && it.frame().applicant().nationalId().equals(Optional.of(SYLVIE)));
            validate(request);
            assertThat(practitioners.find(SYLVIE).orElseThrow().contacts()).isEqualTo(Contacts.NONE);
            clock.advance(Duration.ofHours(49));
            assertThat(new Applicant().enter("sylvie").asString()).contains("Vous êtes déjà enregistré");
            assertThat(practitioners.find(SYLVIE).orElseThrow().contacts().usableMail())
                    .contains("sylvie@exemple.test");
            practitioners.changeContacts(SYLVIE, Contacts.NONE);
        }

        @Test
        void can_not_register_a_second_time() {
            applicant.enter("sylvie");
            assertThat(applicant.register(form()).header("Location")).isEqualTo(DOSSIER);
        }
    }

    @Nested
    class Who_is_known_already {
        @Test
        void is_warned_in_the_guides_words_and_shown_the_way() {
            assertThat(applicant.enter("camille").asString())
                    .contains(
                            "!! Ne surtout pas vous identifier avec France Connect (uniquement Primo enregistrement)",
                            "S&#39;identifier avec Pro Santé Connect en bas de l&#39;écran",
                            "/demo/erpps/espace");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CABINET et HOPITAL", "cabinet-et-hôpital"})
        void is_recognised_whatever_the_case_and_accents(String name) {
            assertThat(applicant.enter(camille("family_name", name)).asString()).contains("déjà enregistré");
        }

        @ParameterizedTest
        @CsvSource({"given_name, Camilla", "birthdate, 1960-01-02", "gender, male", "birthplace, 75114"})
        void is_not_taken_for_somebody_else(String field, String value) {
            assertThat(applicant.enter(camille(field, value)).asString()).contains("Créer mon numéro RPPS");
        }

        private static Map<String, String> camille(String field, String value) {
            var camille = new HashMap<>(newcomer());
            camille.putAll(Map.of(
                    "given_name", "Camille",
                    "family_name", "CABINET-ET-HOPITAL",
                    "birthdate", "1960-01-01",
                    "gender", "female",
                    "birthplace", "75115"));
            camille.put(field, value);
            return camille;
        }
    }

    @Nested
    class A_dossier {
        @Test
        void is_for_who_came_by_FranceConnect() {
            for (var address : new String[] {DOSSIER, DOSSIER + "?transmise=1"}) {
                assertThat(new TestBrowser().get(address).header("Location")).isEqualTo(ROOT);
            }
            assertThat(new TestBrowser()
                            .post(DOSSIER + "/coordonnees", Map.of("mail", "x@exemple.test"))
                            .header("Location"))
                    .isEqualTo(ROOT);
        }

        @Test
        void takes_no_form_of_another_site() {
            var me = newcomer();
            applicant.enter(me);
            assertThat(applicant.register(form(), "x".repeat(43), PDF, PDF).header("Location"))
                    .isEqualTo(DOSSIER);
            assertThat(applicant.look().asString()).contains("Créer mon numéro RPPS");
        }

        @Test
        void closes_half_an_hour_after_its_last_page() {
            applicant.enter(newcomer());
            clock.advance(Duration.ofMinutes(29));
            assertThat(applicant.look().statusCode()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(30));
            assertThat(applicant.look().header("Location")).isEqualTo(ROOT);
        }

        @Test
        void is_closed_by_leaving() {
            applicant.enter(newcomer());
            var left = applicant.browser.post(DOSSIER + "/fin", Map.of());
            assertThat(left.statusCode()).isEqualTo(307);
            var bye = applicant.browser.post(left.header("Location"), Map.of());
            assertThat(bye.header("Location")).contains("/franceconnect/api/v2/session/end");
            var back = applicant.browser.follow(bye);
            assertThat(back.header("Location")).contains(ROOT);
            assertThat(applicant.look().header("Location")).isEqualTo(ROOT);
        }
    }
}
