package dev.ecps.idp.sandbox.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reader on the desk. */
@QuarkusTest
class ReaderPageTest {
    private static final String READER = "page-test";

    @Inject
    CardBench bench;

    @Inject
    Cards cards;

    @Inject
    Readers readers;

    private final TestBrowser browser = new TestBrowser();
    private Card card;

    @BeforeEach
    void desk() {
        card = bench.make(new NationalId("899700001193"), CardKind.CPS, Card.Environment.TEST, Optional.empty());
        assertThat(browser.get("/lecteur?reader=" + READER).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void tidy() {
        readers.remove(READER);
        bench.remove(card.number());
    }

    private Response insert() {
        return browser.post("/lecteur/insert", Map.of("card", card.number().value()));
    }

    private String state() {
        return cards.find(card.number()).orElseThrow().state().wireName();
    }

    @Test
    void a_card_is_put_in_shown_and_taken_out() {
        assertThat(browser.get("/lecteur").asString()).contains("Aucune carte dans le lecteur", READER);
        assertThat(insert().statusCode()).isEqualTo(303);
        assertThat(browser.get("/lecteur").asString()).contains(card.number().value(), "TROIS-PRENOMS", "utilisable");
        browser.post("/lecteur/remove", Map.of());
        assertThat(readers.find(READER).orElseThrow().card()).isEmpty();
    }

    @Test
    void another_browser_has_another_reader() {
        insert();
        assertThat(new TestBrowser().get("/lecteur").asString()).contains("« bureau »");
    }

    @Test
    void a_typed_identifier_goes_before_the_choice_and_a_wrong_one_stays_in_the_field() {
        var refused =
                browser.post("/lecteur/insert", Map.of("card", card.number().value(), "other", "personne"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"personne\"", "Aucune carte ne porte ce numéro");
        assertThat(readers.find(READER).orElseThrow().card()).isEmpty();
    }

    @Test
    void the_card_in_it_is_blocked_and_opened_with_its_unblock_code() {
        insert();
        var number = card.number().value();
        browser.post("/lecteur/state", Map.of("card", number, "state", "blocked"));
        assertThat(state()).isEqualTo("blocked");
        var refused = browser.post("/lecteur/unblock", Map.of("card", number, "code", "123"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("composé de 8 chiffres").doesNotContain("value=\"123\"");
        assertThat(browser.post("/lecteur/unblock", Map.of("card", number, "code", "12345678"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state()).isEqualTo("usable");
    }

    @Test
    void a_card_that_is_not_in_it_is_not_changed() {
        browser.post("/lecteur/state", Map.of("card", card.number().value(), "state", "opposed"));
        assertThat(state()).isEqualTo("usable");
    }

    @Test
    void a_page_of_another_origin_changes_nothing() {
        insert();
        given().cookies(browser.cookies())
                .header("Origin", "https://elsewhere.example")
                .post("/lecteur/remove")
                .then()
                .statusCode(403);
        assertThat(readers.find(READER).orElseThrow().card()).isPresent();
    }

    @Test
    void a_name_that_no_reader_can_have_is_refused_beside_its_field() {
        var refused = browser.get("/lecteur?reader=Salle%202");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"Salle 2\"", "1 à 30 lettres");
    }

    private String asked(RelyingParty sara) {
        var form = RelyingParty.cibaForm(card.holder(), "42");
        form.put("channel", "CARD");
        return sara.ciba(form).then().statusCode(200).extract().path("auth_req_id");
    }

    private Response answered(String code, String action) {
        var request =
                browser.get("/lecteur").asString().replaceAll("(?s).*?name=\"request\" value=\"([^\"]+)\".*", "$1");
        return browser.post(
                "/lecteur/answer",
                Map.of("card", card.number().value(), "request", request, "code", code, "action", action));
    }

    @Test
    void a_login_over_the_back_channel_is_approved_by_the_card_with_its_code() {
        var sara = RelyingParty.named("SARA");
        var login = asked(sara);
        insert();
        assertThat(browser.get("/lecteur").asString()).contains("SARA demande à vous identifier", ">42<");
        var refused = answered("0000", "approve");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Code porteur incorrect");
        assertThat(answered("1234", "approve").statusCode()).isEqualTo(303);
        var tokens = sara.poll(login);
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(RelyingParty.userinfo(tokens.path("access_token")).<String>path("authMode"))
                .isEqualTo("CARD");
        assertThat(browser.get("/lecteur").asString()).doesNotContain("SARA demande");
    }

    @Test
    void it_is_refused_without_a_code_and_no_other_card_answers_it() {
        var sara = RelyingParty.named("SARA");
        var login = asked(sara);
        insert();
        var other = cards.ofHolder(new NationalId("899700001185")).orElseThrow();
        var request =
                browser.get("/lecteur").asString().replaceAll("(?s).*?name=\"request\" value=\"([^\"]+)\".*", "$1");
        readers.insert(READER, other.number());
        var foreign = browser.post(
                "/lecteur/answer",
                Map.of("card", other.number().value(), "request", request, "code", "1234", "action", "approve"));
        assertThat(foreign.asString()).contains("n’attend plus de réponse de cette carte");
        insert();
        assertThat(answered("", "refuse").statusCode()).isEqualTo(303);
        assertThat(sara.poll(login).<String>path("error")).isEqualTo("access_denied");
    }

    @Test
    void it_speaks_English_too() {
        assertThat(new TestBrowser("en").get("/lecteur").asString()).contains("Card reader", "lang=\"en\"");
    }
}
