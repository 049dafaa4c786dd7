package dev.ecps.idp.demo.santefr;

import static dev.ecps.idp.demo.Someone.ADELI;
import static dev.ecps.idp.demo.Someone.DOCTOR;
import static dev.ecps.idp.demo.Someone.NURSE;
import static dev.ecps.idp.demo.Someone.SIX_SITES;
import static dev.ecps.idp.demo.Someone.WITHOUT_ACTIVITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.Someone;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.relyingparty.Site;
import dev.ecps.idp.storage.Storage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form by HTTP alone; the phone's part is the sandbox's. */
@QuarkusTest
class SanteFrStoryTest {
    private static final Site SITE = Site.at(SanteFrClient.ROOT);
    private static final Pattern PLACE = Pattern.compile("href=\"(/demo/sante-fr/espace/lieu/[^\"]+)\"");

    @TestHTTPResource("/demo/sante-fr")
    URI landing;

    @Inject
    Storage storage;

    private final Surfer browser = new Surfer();

    @AfterEach
    void nothingIsLeft() {
        List.of(ADELI, DOCTOR, NURSE, SIX_SITES, WITHOUT_ACTIVITY).forEach(Someone::answersNobody);
        storage.useTransaction(handle -> handle.execute("delete from practice_sheet"));
    }

    private URI page(String path) {
        return landing.resolve(path);
    }

    private Surfer.Page logIn(Surfer surfer, Someone who) {
        who.answers("approve");
        return who.logsIn(surfer, page(SITE.space()));
    }

    private List<URI> places(Surfer.Page space) {
        return PLACE.matcher(space.body())
                .results()
                .map(found -> page(found.group(1)))
                .toList();
    }

    private static Map<String, String> form(Surfer.Page shown, String hours, String phone) {
        return Map.of("proof", shown.proof(), "hours", hours, "phone", phone, "accessible", "on");
    }

    @Test
    void Connexion_leads_to_Pro_Sante_Connect() {
        assertThat(browser.get(landing).body()).contains("href=\"" + page(SITE.space()) + "\">Connexion</a>");
        assertThat(browser.follow(browser.get(page(SITE.space()))).body()).contains("Santé.fr");
    }

    @Test
    void with_an_ADELI_number_no_place_appears_but_what_to_do() {
        var space = logIn(browser, ADELI);
        assertThat(space.body())
                .contains("Numéro ADELI <strong id=\"national-id\">0990000010</strong>")
                .contains("mot de passe oublié")
                .contains("générée avec votre numéro RPPS")
                .contains("href=\"/login-page\"", "href=\"/annuaire\"", "href=\"/demo/erpps\"")
                .contains("auprès de votre Ordre (ONI)", "doivent être réalisées sur téléphone");
        assertThat(places(space)).isEmpty();
    }

    @Test
    void with_an_RPPS_number_the_places_appear() {
        var space = logIn(browser, SIX_SITES);
        assertThat(space.body()).contains("Numéro RPPS <strong id=\"national-id\">899700001284</strong>");
        assertThat(places(space)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void who_has_no_activity_is_sent_to_the_register() {
        assertThat(logIn(browser, WITHOUT_ACTIVITY).body()).contains("Aucun lieu d’exercice n’est enregistré");
    }

    @Test
    void what_is_told_of_a_place_is_kept_and_can_be_changed() {
        var place = places(logIn(browser, DOCTOR)).get(0);
        var saved = browser.post(place, form(browser.get(place), "Lundi, 9 h à 12 h\nMardi", "01 99 00 10 01"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.follow(saved).body())
                .contains("Vos informations sont enregistrées")
                .contains("Lundi, 9 h à 12 h\nMardi")
                .contains("01 99 00 10 01")
                .contains("Accessible aux personnes à mobilité réduite");

        var again = browser.get(place);
        assertThat(again.body()).contains("Lundi, 9 h à 12 h\nMardi</textarea>").contains(" checked");
        browser.post(place, form(again, "Mercredi", ""));
        assertThat(browser.get(page(SITE.space())).body()).contains("Mercredi").doesNotContain("Lundi, 9 h");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_typed_is_lost() {
        var place = places(logIn(browser, DOCTOR)).get(0);
        var refused = browser.post(place, form(browser.get(place), "", "abc \"><b>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"hours-error\">Indiquez les horaires")
                .contains("id=\"phone-error\">Ce n’est pas un numéro de téléphone français")
                .contains("value=\"abc &quot;&gt;&lt;b&gt;\"")
                .contains(" checked");
        assertThat(browser.get(page(SITE.space())).body()).doesNotContain("Modifier");
    }

    @Test
    void another_practitioners_place_is_not_reached_by_its_address() {
        var place = places(logIn(browser, DOCTOR)).get(0);
        var other = new Surfer();
        var own = places(logIn(other, NURSE)).get(0);
        assertThat(other.get(place).target()).isEqualTo(page(SITE.space()));
        var proof = other.get(own).proof();
        var forged = Map.of("proof", proof, "hours", "Jamais", "phone", "");
        assertThat(other.post(place, forged).target()).isEqualTo(page(SITE.space()));
        assertThat(browser.get(page(SITE.space())).body()).doesNotContain("Jamais");
        assertThat(other.get(page(SITE.space())).body()).doesNotContain("Jamais");
    }

    @Test
    void a_form_without_this_sessions_proof_changes_nothing() {
        var place = places(logIn(browser, DOCTOR)).get(0);
        for (var forged : List.of(
                Map.of("hours", "Jamais"),
                Map.of("hours", "Jamais", "proof", ""),
                Map.of("hours", "Jamais", "proof", "é"))) {
            var refused = browser.post(place, forged);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("Ce formulaire ne venait pas de votre session");
        }
        assertThat(browser.get(page(SITE.space())).body()).doesNotContain("Jamais");
    }

    @Test
    void a_stranger_saves_nothing() {
        var place = page(SITE.space() + "/lieu/AAAAAAAAAAAAAAAA");
        assertThat(browser.post(place, Map.of("hours", "Jamais")).status()).isEqualTo(302);
    }
}
