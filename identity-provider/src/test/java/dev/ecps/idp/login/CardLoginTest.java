package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NAMESAKE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tab « Carte CPS ». */
@QuarkusTest
class CardLoginTest extends LoginVisit {
    private static final String READER = "login-test";
    private static final NationalId HOLDER = NAMESAKE;

    @Inject
    Cards cards;

    @Inject
    Sessions sessions;

    @Inject
    CardBench bench;

    @Inject
    Readers readers;

    Card card;

    @BeforeEach
    void desk() {
        card = bench.make(HOLDER, CardKind.CPS, Card.Environment.TEST, Optional.of("4321"));
        assertThat(browser.get("/lecteur?reader=" + READER).statusCode()).isEqualTo(303);
        readers.insert(READER, card.number());
    }

    @AfterEach
    void tidy() {
        readers.remove(READER);
        readers.plug(READER, true);
        readers.failFirefox(READER, false);
        bench.remove(card.number());
    }

    Response take(Login login) {
        return browser.post("/login/card", Map.of("id", login.id()));
    }

    Response code(Login login, String code) {
        return browser.post("/login/card/code", Map.of("id", login.id(), "code", code));
    }

    Response introspect(String token) {
        return given().auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .formParam("token", token)
                .post("/auth/realms/esante-wallet/protocol/openid-connect/token/introspect");
    }

    Login taken() {
        var login = begun();
        isBackToPage(take(login));
        isPage(login.look(), 200, "Code porteur");
        return login;
    }

    @Test
    void a_card_with_its_code_logs_in_and_everything_says_CARD() {
        var answer = code(taken(), "4321");
        assertThat(answer.statusCode()).isEqualTo(303);
        var tokens = sara.redeem(Login.code(URI.create(answer.header("Location"))));
        assertThat(tokens.statusCode()).isEqualTo(200);
        var token = tokens.<String>path("access_token");
        assertThat(RelyingParty.userinfo(token).<String>path("authMode")).isEqualTo("CARD");
        assertThat(RelyingParty.userinfo(token).<String>path("SubjectNameID")).isEqualTo(HOLDER.value());
        assertThat(introspect(token).<String>path("authMode")).isEqualTo("CARD");
        assertThat(sessions.of(HOLDER).get(0).card()).isEqualTo(card.number().value());
    }

    @Test
    void tab_and_code_are_there_in_the_other_language_too() {
        isPage(inTheOtherLanguage(begun().tab("card")), 200, "Users of Firefox");
        var login = begun();
        isBackToPage(take(login));
        var asked = login.look();
        isPage(asked, 200, "Type your card code");
        isPage(inTheOtherLanguage(asked), 200, "Saisissez votre code porteur");
        assertThat(code(login, "4321").header("Location")).contains("code=");
    }

    @Test
    void a_wrong_code_stays_on_the_page_beside_the_tries_that_are_left_and_the_third_blocks() {
        var login = taken();
        isPage(code(login, "0000"), 422, "Il reste 2 essais");
        isPage(code(login, "0000"), 422, "Il reste 1 essai avant");
        isPage(code(login, "0000"), 422, "La carte est vérouillée suite à la saisie de 3 codes invalides");
        isPage(login.look(), 200, "SE CONNECTER AVEC E-CPS");
        isPage(take(login), 422, "La carte est vérouillée");
    }

    @ParameterizedTest
    @CsvSource({"'', Saisissez le code porteur", "12, composé de 4 chiffres", "abcd, composé de 4 chiffres"})
    void what_is_no_code_costs_no_try(String typed, String reason) {
        var login = taken();
        var page = code(login, typed);
        isPage(page, 422, reason);
        assertThat(attribute(page, "code", "aria-invalid")).isEqualTo("true");
        isPage(code(login, "0000"), 422, "Il reste 2 essais");
    }

    @ParameterizedTest
    @CsvSource({
        "899700009154, La carte est vérouillée suite à la saisie de 3 codes invalides",
        "899700009162, Carte CPS expirée",
        "899700009170, Cette carte est une carte réelle",
        "899700009188, en opposition"
    })
    void cards_that_are_good_for_nothing_are_told_apart(String holder, String reason) {
        readers.insert(
                READER, cards.ofHolder(new NationalId(holder)).orElseThrow().number());
        isPage(take(begun()), 422, reason);
    }

    @Test
    void no_card_and_no_reader_are_told() {
        readers.remove(READER);
        isPage(take(begun()), 422, "Aucune carte n'est insérée");
        readers.plug(READER, false);
        isPage(take(begun()), 422, "Aucun lecteur de carte");
    }

    @Test
    void a_card_that_is_taken_out_and_put_in_again_meanwhile_must_begin_again() {
        var login = taken();
        readers.remove(READER);
        readers.insert(READER, card.number());
        isPage(code(login, "4321"), 422, "La carte a été retirée du lecteur");
        isBackToPage(take(login));
        assertThat(code(login, "4321").header("Location")).contains("code=");
    }

    @Test
    void a_card_that_is_opposed_between_click_and_code_opens_nothing() {
        var login = taken();
        cards.oppose(card.number(), dev.ecps.idp.ecps.card.CardState.Reason.LOST);
        isPage(code(login, "4321"), 422, "en opposition");
    }

    @Test
    void Firefox_fails_when_it_shall_and_other_browsers_do_not() {
        readers.failFirefox(READER, true);
        isBackToPage(take(begun()));
        var login = begun();
        var answer = given().redirects()
                .follow(false)
                .cookies(browser.cookies())
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .formParam("id", login.id())
                .post("/login/card");
        isPage(answer, 422, "La connexion par carte a échoué avec Firefox");
    }

    @Test
    void no_step_is_taken_from_another_browser() {
        var login = taken();
        var other = new TestBrowser();
        other.get("/lecteur?reader=" + READER);
        isPage(other.post("/login/card/code", Map.of("id", login.id(), "code", "4321")), 404, "n'existe pas");
        isPage(other.post("/login/card", Map.of("id", login.id())), 404, "n'existe pas");
    }

    @Test
    void the_code_alone_without_the_click_opens_nothing() {
        var login = begun();
        isBackToPage(code(login, "4321"));
        isPage(login.look(), 200, "SE CONNECTER AVEC E-CPS");
    }

    @Test
    void a_code_that_is_sent_twice_completes_once() {
        var login = taken();
        assertThat(code(login, "4321").header("Location")).contains("code=");
        isBackToPage(code(login, "4321"));
        isPage(login.look(), 200, "Cette connexion est terminée");
    }

    @Test
    void who_chooses_another_means_is_back_at_the_identifier_and_the_phone_asked_then_does_not_mix_with_the_card() {
        var login = taken();
        isBackToPage(login.again());
        isBackToPage(login.identify(MIDWIFE.value()));
        isBackToPage(code(login, "4321"));
        isPage(login.look(), 200, "Confirmez sur votre téléphone");
        isBackToPage(take(login));
        isPage(login.look(), 200, "Confirmez sur votre téléphone");
    }

    @Test
    void the_page_can_be_abandoned_while_the_code_is_asked_for() {
        isDenied(taken().abandon());
    }
}
