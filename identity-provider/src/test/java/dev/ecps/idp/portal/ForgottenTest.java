package dev.ecps.idp.portal;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NAMESAKE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.WITHOUT_MAIL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Mot de passe oublié » for who can't log in. */
@QuarkusTest
class ForgottenTest {
    private static final String HERE = "/portail/oubli";

    @Inject
    Devices devices;

    @Inject
    Outbox outbox;

    @BeforeEach
    void activate() {
        outbox.empty();
        activate("Téléphone de Léa");
    }

    private void activate(String name) {
        devices.register(new NewDevice(PSYCHOLOGIST, "{}", "verifier", name, false));
    }

    @AfterEach
    void forget() {
        devices.forgetOf(List.of(PSYCHOLOGIST, WITHOUT_MAIL, NAMESAKE));
        given().delete("/sandbox/api/time").then().statusCode(200);
        outbox.empty();
    }

    private static Response ask(String nationalId) {
        return given().redirects()
                .follow(false)
                .formParam("nationalId", nationalId)
                .post(HERE);
    }

    private String link() {
        var asked = ask(PSYCHOLOGIST.value());
        assertThat(asked.header("Location")).as(asked.asString()).isEqualTo(HERE + "/envoye");
        return path(outbox.newestFirst().get(0));
    }

    private static String path(OutboxMessage mail) {
        return mail.links().get(0).replaceFirst("https?://[^/]+", "");
    }

    private static Response confirm(String link) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post(link);
    }

    private boolean active() {
        return devices.activeOf(PSYCHOLOGIST).isPresent();
    }

    @Test
    void the_mail_has_a_link_that_deletes_the_e_CPS_once_it_was_confirmed() {
        var link = link();
        given().get(link).then().statusCode(200).body(containsString("« Téléphone de Léa » sera supprimée"));
        assertThat(active()).isTrue();
        assertThat(confirm(link).header("Location")).isEqualTo(HERE + "/supprimee");
        assertThat(active()).isFalse();
        given().get(HERE + "/supprimee").then().statusCode(200).body(containsString("a été supprimée"));
        assertThat(outbox.newestFirst().get(0).subject()).isEqualTo("Votre e-CPS a été supprimée");
    }

    @Test
    void the_link_is_good_once_and_for_an_hour() {
        var link = link();
        confirm(link);
        assertThat(confirm(link).statusCode()).isEqualTo(410);
        activate("Nouveau");
        var late = link();
        travel("PT1H");
        assertThat(given().get(late).statusCode()).isEqualTo(410);
        assertThat(confirm(late).statusCode()).isEqualTo(410);
        assertThat(active()).isTrue();
    }

    @Test
    void the_link_deletes_no_e_CPS_that_was_activated_later() {
        var link = link();
        activate("Nouveau");
        assertThat(confirm(link).statusCode()).isEqualTo(410);
        assertThat(active()).isTrue();
    }

    @Test
    void a_stranger_who_knows_the_identifier_causes_five_mails_an_hour_and_no_deletion() {
        devices.register(new NewDevice(NAMESAKE, "{}", "verifier", "phone", false));
        for (int i = 0; i < 5; i++)
            assertThat(ask(NAMESAKE.value()).statusCode()).isEqualTo(303);
        assertThat(ask(NAMESAKE.value()).statusCode()).isEqualTo(429);
        assertThat(outbox.newestFirst()).hasSize(5);
        assertThat(confirm(HERE + "/invented").statusCode()).isEqualTo(410);
        assertThat(confirm(HERE + "/" + NAMESAKE.value()).statusCode()).isEqualTo(410);
        assertThat(devices.activeOf(NAMESAKE)).isPresent();
        travel("PT1H");
        assertThat(ask(NAMESAKE.value()).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Saisissez votre identifiant national",
        "99700001243, préfixé de",
        "8997000012433, 12 chiffres",
        "<b>, commence par 8",
        "899799999999, pas été trouvé",
        "899700001300, Aucune e-CPS"
    })
    void what_is_wrong_is_told_at_the_field_and_what_was_typed_stays(String typed, String told) {
        devices.forgetOf(List.of(new NationalId("899700001300")));
        var page = ask(typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(Visit.text(page, "identifier-error")).contains(told);
        assertThat(Visit.value(page, "nationalId")).isEqualTo(typed);
        assertThat(outbox.newestFirst()).isEmpty();
    }

    @Test
    void whoever_has_no_mail_address_is_told_the_other_ways() {
        devices.register(new NewDevice(WITHOUT_MAIL, "{}", "verifier", "phone", false));
        assertThat(Visit.text(ask(WITHOUT_MAIL.value()), "identifier-error")).contains("carte CPS", "48 heures");
    }

    @Test
    void it_speaks_English_too() {
        given().get(HERE + "?ui_locales=en").then().body(containsString("Send me the link by mail"));
        given().formParam("nationalId", new NationalId("899799999999").value())
                .post(HERE + "?ui_locales=en")
                .then()
                .statusCode(422)
                .body(containsString("not found in the directory"));
    }

    private static void travel(String distance) {
        given().contentType("application/json")
                .body("{\"advance\":\"" + distance + "\"}")
                .post("/sandbox/api/time")
                .then()
                .statusCode(200);
    }
}
