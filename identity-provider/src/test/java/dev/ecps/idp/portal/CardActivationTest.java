package dev.ecps.idp.portal;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ADELI_ONLY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activation by card as the guide tells it, with the phone library on the other side. */
@QuarkusTest
class CardActivationTest {
    private static final String HERE = "/portail/activation";

    @TestHTTPResource("/")
    URI provider;

    @Inject
    Sessions sessions;

    @Inject
    Devices devices;

    @Inject
    Outbox outbox;

    @Inject
    Cards cards;

    @Inject
    CardBench bench;

    private final List<CardNumber> made = new ArrayList<>();
    private Visit pc;
    private PhoneSimulator phone;

    @BeforeEach
    void sitDown() {
        pc = withCard(PSYCHOLOGIST);
        phone = phone();
    }

    private Visit withCard(NationalId holder) {
        var card = bench.make(holder, CardKind.CPS, Card.Environment.TEST, Optional.empty());
        made.add(card.number());
        return Visit.with(card, sessions);
    }

    private PhoneSimulator phone() {
        return PhoneSimulator.at(URI.create(provider.toString().replaceAll("/$", "")))
                .named("Téléphone")
                .open();
    }

    @AfterEach
    void getUp() {
        phone.close();
        for (var who : List.of(PSYCHOLOGIST, ADELI_ONLY))
            sessions.of(who).forEach(session -> sessions.end(session.id()));
        made.forEach(bench::remove);
        devices.forgetOf(List.of(PSYCHOLOGIST));
        given().delete("/sandbox/api/time").then().statusCode(200);
        outbox.empty();
    }

    private Response look() {
        return pc.open(HERE);
    }

    private String qr() {
        return Visit.value(look(), "link");
    }

    private String code() {
        return Visit.text(look(), "code");
    }

    private String state() {
        return pc.open(HERE + "/etat").path("state");
    }

    @Test
    void from_the_QR_code_over_the_code_on_the_PC_to_the_PIN() {
        assertThat(state()).startsWith("qr-");
        var step = phone.scan(qr());
        assertThat(state()).isEqualTo("code");
        var choosing = step.enter(code());
        assertThat(look().asString()).contains("Créez maintenant votre mot de passe");
        try (ActivatedPhone active = choosing.choose(Pin.of("4821"))) {
            assertThat(active.holder().nationalId()).isEqualTo(PSYCHOLOGIST);
            assertThat(look().asString()).contains("Votre e-CPS est activée");
            assertThat(pc.open("/portail/espace").asString()).contains("Téléphone");
        }
    }

    @Test
    void whoever_declared_the_card_stolen_has_no_thief_activate_a_phone_in_the_session_that_it_opened() {
        var proof = Visit.form(pc.open("/portail/espace"));
        cards.of(PSYCHOLOGIST).forEach(card -> cards.oppose(card.number(), CardState.Reason.STOLEN));
        try {
            assertThat(look().statusCode()).isEqualTo(403);
            assertThat(state()).isEqualTo("card-needed");
            pc.post(HERE, proof);
            assertThat(look().asString()).doesNotContain("/activation/carte/");
        } finally {
            cards.forgetOf(List.of(PSYCHOLOGIST));
            bench.make(PSYCHOLOGIST, CardKind.CPS, Card.Environment.TEST, Optional.empty());
        }
    }

    @Test
    void a_second_card_that_is_good_does_not_vouch_for_the_stolen_one_that_began_the_session() {
        var stolen = bench.make(PSYCHOLOGIST, CardKind.CPS, Card.Environment.TEST, Optional.empty());
        try {
            var thief = Visit.with(stolen, sessions);
            assertThat(thief.open(HERE).asString()).contains("id=\"link\"");
            cards.oppose(stolen.number(), CardState.Reason.STOLEN);
            assertThat(thief.open(HERE).statusCode()).isEqualTo(403);
            assertThat(thief.open(HERE + "/etat").<String>path("state")).isEqualTo("card-needed");
            assertThat(look().asString()).contains("id=\"link\"");
        } finally {
            bench.remove(stolen.number());
        }
    }

    @Test
    void a_session_of_which_no_card_is_known_activates_nothing() {
        assertThat(Visit.of(sessions, PSYCHOLOGIST, AuthMode.CARD).open(HERE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_QR_code_renews_itself_every_90_seconds_and_the_old_one_is_refused() {
        var old = qr();
        var before = state();
        travel("PT60S");
        assertThat(qr()).isEqualTo(old);
        travel("PT31S");
        assertThat(state()).isNotEqualTo(before);
        assertThat(qr()).isNotEqualTo(old);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> phone.scan(old))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.LINK_EXPIRED));
        assertThat(phone.scan(qr()).codeLength()).isEqualTo(6);
    }

    @Test
    void a_login_with_the_e_CPS_can_not_activate_one() {
        var mobile = Visit.of(sessions, PSYCHOLOGIST, AuthMode.MOBILE);
        var page = mobile.open(HERE);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.asString())
                .contains("connexion avec votre carte CPS")
                .doesNotContain("data-state", "id=\"link\"");
        assertThat(mobile.open(HERE + "/etat").<String>path("state")).isEqualTo("card-needed");
        var proof = Visit.form(mobile.open("/portail/espace"));
        assertThat(mobile.follow(mobile.post(HERE, proof)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_code_is_shown_to_the_session_that_showed_the_QR_code_and_to_no_other() {
        phone.scan(qr());
        var sameHolderElsewhere = withCard(PSYCHOLOGIST);
        var other = withCard(ADELI_ONLY);
        assertThat(sameHolderElsewhere.open(HERE).asString())
                .contains("id=\"link\"")
                .doesNotContain("id=\"code\"");
        assertThat(other.open(HERE).asString()).contains("id=\"link\"").doesNotContain("id=\"code\"");
    }

    @Test
    void three_wrong_codes_end_it_and_the_page_offers_another_QR_code() {
        var step = phone.scan(qr());
        var wrong = code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 3; i++) assertThatExceptionOfType(Refused.class).isThrownBy(() -> step.enter(wrong));
        var locked = look();
        assertThat(locked.asString()).contains("Trop de codes erronés");
        assertThat(pc.send(locked, HERE).asString()).contains("id=\"link\"");
    }

    @Test
    void a_form_of_another_site_does_not_begin_again() {
        phone.scan(qr());
        var code = code();
        assertThat(pc.post(HERE, Map.of("proof", "invented")).statusCode()).isEqualTo(403);
        assertThat(code()).isEqualTo(code);
    }

    @Test
    void the_end_of_all_sessions_ends_it() {
        var step = phone.scan(qr());
        var code = code();
        pc.send(pc.open("/portail/espace"), "/portail/sessions");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> step.enter(code))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.ACTIVATION_EXPIRED));
    }

    @Test
    void without_JavaScript_the_page_looks_again_by_itself() {
        assertThat(look().asString()).contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>");
    }

    private static void travel(String distance) {
        given().contentType("application/json")
                .body("{\"advance\":\"" + distance + "\"}")
                .post("/sandbox/api/time")
                .then()
                .statusCode(200);
    }
}
