package dev.ecps.idp.portal;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ADELI_ONLY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence.WrongOnPurpose;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal by HTTP: who sees what, and who can do what to whom. */
@QuarkusTest
class WalletTest {
    private static final NationalId HOLDER = PSYCHOLOGIST;
    private static final NationalId OTHER = ADELI_ONLY;
    private static final String SPACE = "/portail/espace";

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    Practitioners practitioners;

    @Inject
    Outbox outbox;

    private Visit card;
    private Visit mobile;
    private Visit stranger;

    @BeforeEach
    void visit() {
        card = Visit.of(sessions, HOLDER, AuthMode.CARD);
        mobile = Visit.of(sessions, HOLDER, AuthMode.MOBILE);
        stranger = Visit.of(sessions, OTHER, AuthMode.CARD);
    }

    @AfterEach
    void leave() {
        for (var who : List.of(HOLDER, OTHER)) sessions.of(who).forEach(session -> sessions.end(session.id()));
        devices.forgetOf(List.of(HOLDER, OTHER));
        given().delete("/sandbox/api/time").then().statusCode(200);
        outbox.empty();
    }

    private void activate(NationalId who, String name) {
        devices.register(new NewDevice(who, "{}", "verifier", name, false));
    }

    @Nested
    class The_door {
        @Test
        void GET_of_the_login_page_has_the_words_of_the_real_portal() {
            given().get("/login-page")
                    .then()
                    .statusCode(200)
                    .body(containsString("Pour accéder à votre portail de gestion"))
                    .body(
                            containsString(
                                    "Si vous n&#39;avez pas encore activé votre e-CPS, insérez votre carte dans le lecteur avant de vous identifier"))
                    .body(
                            containsString(
                                    "Le code porteur de votre carte vous sera alors demandé et vous serez ensuite redirigé automatiquement sur votre espace personnel"))
                    .body(containsString("Simulateur non officiel"));
            given().get("/login-page?ui_locales=en").then().body(containsString("lang=\"en\""));
        }

        @ParameterizedTest
        @ValueSource(strings = {SPACE, "/portail/activation", "/portail/activation/etat", "/portail/suppression"})
        void what_is_behind_it_sends_a_stranger_to_Pro_Sante_Connect(String path) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/auth?"))
                    .header("Location", containsString("client_id=PSC_BAS"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/portail/activation", "/portail/suppression", "/portail/sessions"})
        void a_form_that_is_sent_without_a_login_changes_nothing(String path) {
            activate(HOLDER, "phone");
            given().redirects()
                    .follow(false)
                    .formParam("proof", "x")
                    .post(path)
                    .then()
                    .statusCode(302);
            assertThat(devices.activeOf(HOLDER)).isPresent();
        }

        @Test
        void the_root_leads_to_it() {
            given().redirects()
                    .follow(false)
                    .get("/portail")
                    .then()
                    .statusCode(303)
                    .header("Location", "/login-page");
        }
    }

    @Nested
    class The_space {
        @Test
        void shows_state_expiry_phone_and_its_use() {
            assertThat(Visit.text(card.open(SPACE), "ecps-state")).isEqualTo("Vous n'avez pas d'e-CPS active.");
            activate(HOLDER, "Téléphone de Léa");
            var page = card.open(SPACE);
            assertThat(Visit.text(page, "national-id")).isEqualTo(HOLDER.value());
            assertThat(Visit.text(page, "ecps-state")).startsWith("Votre e-CPS est active jusqu'au ");
            assertThat(Visit.text(page, "ecps-until")).matches("\\d\\d/\\d\\d/\\d{4}");
            assertThat(Visit.text(page, "ecps-phone")).isEqualTo("Téléphone de Léa");
            assertThat(Visit.text(page, "ecps-used")).isEqualTo("jamais utilisée");
        }

        @Test
        void shows_earlier_phones_and_why_they_ended() {
            activate(HOLDER, "Premier");
            activate(HOLDER, "Second");
            devices.delete(devices.activeOf(HOLDER).orElseThrow().id());
            assertThat(card.open(SPACE).asString())
                    .containsSubsequence("Second", "supprimée", "Premier", "remplacée par un autre téléphone");
        }

        @Test
        void tells_a_block_and_an_expiry_and_moves_with_the_clock() {
            activate(HOLDER, "phone");
            var phone = devices.activeOf(HOLDER).orElseThrow();
            for (int i = 0; i < 3; i++) devices.checkPin(phone.id(), new WrongOnPurpose());
            assertThat(Visit.text(card.open(SPACE), "ecps-state")).contains("est bloquée");
            activate(HOLDER, "phone");
            travel("P1080D");
            assertThat(state()).contains("expire bientôt");
            travel("P30D");
            assertThat(state()).contains("a expiré");
        }

        /** A journey ends all sessions: they log in anew. */
        private String state() {
            return Visit.text(Visit.of(sessions, HOLDER, AuthMode.CARD).open(SPACE), "ecps-state");
        }

        @Test
        void offers_the_activation_to_a_card_and_tells_an_e_CPS_that_it_takes_one() {
            assertThat(card.open(SPACE).asString()).contains("id=\"activate\"").doesNotContain("id=\"card-needed\"");
            assertThat(mobile.open(SPACE).asString())
                    .contains("id=\"card-needed\"")
                    .doesNotContain("id=\"activate\"");
        }

        @Test
        void shows_nothing_of_anybody_else() {
            activate(OTHER, "Téléphone du confrère");
            assertThat(card.open(SPACE + "?nationalId=" + OTHER.value()).asString())
                    .doesNotContain("confrère", OTHER.value());
        }

        @Test
        void answers_in_English_where_that_was_chosen_and_keeps_the_choice_in_its_links() {
            assertThat(card.open(SPACE + "?ui_locales=en").asString())
                    .contains("You have no active e-CPS", "/portail/activation?ui_locales=en", "ui_locales=fr");
        }
    }

    @Nested
    class Deletion {
        @Test
        void deletes_the_own_e_CPS_after_asking() {
            activate(HOLDER, "Perdu");
            var ask = card.open("/portail/suppression");
            assertThat(ask.asString()).contains("La e-CPS du téléphone « Perdu » sera supprimée");
            assertThat(devices.activeOf(HOLDER)).isPresent();
            assertThat(Visit.text(card.send(ask, "/portail/suppression"), "ecps-state"))
                    .contains("pas d'e-CPS");
            assertThat(devices.activeOf(HOLDER)).isEmpty();
        }

        @Test
        void is_open_to_who_logged_in_with_the_e_CPS() {
            activate(HOLDER, "phone");
            mobile.send(mobile.open("/portail/suppression"), "/portail/suppression");
            assertThat(devices.activeOf(HOLDER)).isEmpty();
        }

        @Test
        void takes_no_form_of_another_site_or_of_another_person() {
            activate(HOLDER, "phone");
            activate(OTHER, "phone");
            var foreign = Visit.form(stranger.open("/portail/suppression"));
            card.open(SPACE);
            assertThat(card.post("/portail/suppression", foreign).statusCode()).isEqualTo(403);
            assertThat(card.post("/portail/suppression", Map.of()).statusCode()).isEqualTo(403);
            assertThat(devices.activeOf(HOLDER)).isPresent();
            assertThat(devices.activeOf(OTHER)).isPresent();
        }

        @Test
        void deletes_for_a_forged_identifier_the_own_one_alone() {
            activate(HOLDER, "phone");
            activate(OTHER, "phone");
            var form = Visit.form(card.open("/portail/suppression"));
            form.put("nationalId", OTHER.value());
            form.put("device", devices.activeOf(OTHER).orElseThrow().id().value());
            card.post("/portail/suppression", form);
            assertThat(devices.activeOf(HOLDER)).isEmpty();
            assertThat(devices.activeOf(OTHER)).isPresent();
        }
    }

    @Nested
    class All_sessions {
        @Test
        void end_at_one_press_and_nobody_elses() {
            var space = card.open(SPACE);
            assertThat(space.asString()).contains("cette session", "carte CPS", "Portail e-CPS (PSC_BAS)");
            assertThat(sessions.of(HOLDER)).hasSize(2);
            var left = card.send(space, "/portail/sessions");
            assertThat(left.asString()).contains("Vous êtes déconnecté de toutes les sessions.");
            assertThat(sessions.of(HOLDER)).isEmpty();
            assertThat(sessions.of(OTHER)).extracting(Session::nationalId).containsOnly(OTHER);
            assertThat(given().get("/sandbox/api/logouts").then().extract().<List<String>>path("logouts.way"))
                    .startsWith("everywhere", "everywhere");
            assertThat(card.open(SPACE).asString()).doesNotContain(HOLDER.value());
        }

        @Test
        void are_ended_by_no_form_of_another_site() {
            card.open(SPACE);
            assertThat(card.post("/portail/sessions", Map.of("proof", "invented"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(sessions.of(HOLDER)).hasSize(2);
        }
    }

    @Nested
    class Whoever_leaves_the_directory {
        @Test
        void is_not_let_in_any_more_and_is_again_when_they_come_back() {
            var who = practitioners.find(HOLDER).orElseThrow();
            assertThat(card.open(SPACE).statusCode()).isEqualTo(200);
            practitioners.remove(HOLDER);
            try {
                assertOutside(card.open(SPACE));
                assertOutside(card.open("/portail/activation"));
            } finally {
                practitioners.save(who);
            }
            assertThat(Visit.of(sessions, HOLDER, AuthMode.CARD).open(SPACE).statusCode())
                    .isEqualTo(200);
        }

        private void assertOutside(Response answer) {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.asString()).doesNotContain(HOLDER.value(), "ecps-state", "data-state");
        }
    }

    @Test
    void the_start_page_has_a_door_to_the_portal() {
        given().get("/").then().body(containsString("href=\"/login-page\"")).body(not(containsString("null")));
    }

    private static void travel(String distance) {
        given().contentType("application/json")
                .body("{\"advance\":\"" + distance + "\"}")
                .post("/sandbox/api/time")
                .then()
                .statusCode(200);
    }
}
