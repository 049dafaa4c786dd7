package dev.ecps.idp.story;

import static dev.ecps.idp.story.Phones.activated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.RequestFilter;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * From no number to an e-CPS, as [SEED001] tells it: FranceConnect, papers, the operator, 48 hours, the phone. And the
 * doctor who takes FranceConnect's door by mistake. Leaves pictures in {@code target/pictures}.
 */
@QuarkusTest
@Timeout(120)
class FirstRegistrationStoryTest {
    @TestHTTPResource("/")
    URI provider;

    @TestHTTPResource("/demo/erpps")
    String portal;

    @Inject
    Requests requests;

    @Inject
    Practitioners practitioners;

    @Inject
    TravellingClock clock;

    @TempDir
    Path folder;

    @AfterEach
    void present() {
        clock.comeBack();
    }

    @Test
    void a_physiotherapist_gets_a_number_and_an_e_CPS_48_hours_after_the_validation() throws IOException {
        var name = new StringBuilder("ESSAI-");
        ThreadLocalRandom.current().ints(10, 'A', 'Z' + 1).forEach(letter -> name.append((char) letter));
        try (var browser = Browser.headless("fr")) {
            toFranceConnect(browser);
            browser.picture("franceconnect-choice", 1100);
            browser.await(".source[value=mairie]").click();
            browser.await("#given_name").sendKeys("Line Rose");
            browser.await("#family_name").sendKeys(name);
            browser.await("#gender").sendKeys("F");
            browser.script("document.getElementById('birthdate').value = '1994-05-06'");
            browser.await("#birthplace").sendKeys("33063");
            submit(browser, "/identite");
            assertThat(browser.await("#email-error").getText()).isEqualTo("Ce champ est obligatoire.");
            assertThat(browser.await("#birthplace").getAttribute("value")).isEqualTo("33063");
            browser.picture("franceconnect-identity", 1100);
            browser.await("#email").sendKeys("line.rose@exemple.test");
            submit(browser, "/identite");
            browser.await(".told");
            browser.picture("franceconnect-consent", 1100);
            submit(browser, "/consentement");

            assertThat(browser.await("h1").getText()).isEqualTo("Créer mon numéro RPPS");
            assertThat(browser.await("#mail").getAttribute("value")).isEqualTo("line.rose@exemple.test");
            browser.await("#way-rpps").click();
            browser.script("document.getElementById('profession').value = '70'");
            browser.await("#diploma").sendKeys("Diplôme d'État");
            browser.await("#diplomaPlace").sendKeys("Institut de Modèle-Ville");
            browser.script("document.getElementById('diplomaDate').value = '2017-06-30'");
            browser.await("#diplomaPaper").sendKeys(paper("diplome.pdf"));
            browser.await("#mobile").sendKeys("0639989944");
            browser.await("#street").sendKeys("3 rue de l'Essai");
            browser.await("#postalCode").sendKeys("33000");
            browser.await("#send").click();
            assertThat(browser.await("#activityPaper-error").getText()).isEqualTo("Ce justificatif est à joindre.");
            assertThat(browser.await("#diplomaPaper-hint").getText()).contains("Déposé : diplome.pdf");
            assertThat(browser.await("#town-error").isDisplayed()).isTrue();
            browser.picture("erpps-registration", 1100);
            browser.await("#activityPaper").sendKeys(paper("contrat.pdf"));
            browser.await("#town").sendKeys("BORDEAUX");
            browser.await("#send").click();
            assertThat(browser.await("h1").getText()).isEqualTo("Suivre ma demande");
            browser.picture("erpps-follow", 1100);
            hasNoErrors(browser);
        }
        activatesAfter48Hours();
    }

    /** The newest request is theirs. */
    private void activatesAfter48Hours() {
        var request = requests.page(RequestFilter.ALL, 0, 1).get(0);
        assertThat(requests.validate(request.id(), request.frame().operator())).isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofHours(48).plusMinutes(1));
        var number = number(request.id());
        try (var phones = new Phones(provider)) {
            var active = activated(phones.phone("Téléphone de Line"), number);
            assertThat(active.holder().nationalId()).isEqualTo(number);
        }
        practitioners.remove(number);
    }

    private NationalId number(RequestId id) {
        return requests.find(id).orElseThrow().frame().number().orElseThrow();
    }

    @Test
    void a_doctor_who_is_known_is_warned_and_shown_the_way_in_English_too() {
        try (var browser = Browser.headless("en")) {
            toFranceConnect(browser);
            browser.await(".source[value=sante]").click();
            browser.await(".source[value=camille]").click();
            browser.await(".told");
            submit(browser, "/consentement");
            assertThat(browser.await("#warning").getText()).contains("Do not identify with France Connect");
            browser.picture("erpps-wrong-door", 1100);
            hasNoErrors(browser);
            browser.await("#psc").click();
            browser.await("#nationalId");
        }
    }

    @Test
    void a_midwife_without_contact_data_finds_the_form_for_them_and_leaves() {
        try (var browser = Browser.headless("fr")) {
            toFranceConnect(browser);
            browser.await(".source[value=sante]").click();
            browser.await(".source[value=sylvie]").click();
            browser.await(".told");
            submit(browser, "/consentement");
            assertThat(browser.await("#national-id").getText()).isEqualTo("99700001235");
            browser.picture("erpps-contacts", 1100);
            browser.await("#logout").click();
            assertThat(browser.await("#login").getText()).contains("France Connect");
            hasNoErrors(browser);
        }
    }

    private void toFranceConnect(Browser browser) {
        browser.open(portal);
        browser.await("#franceconnect").click();
        browser.await(".alert.error");
        browser.picture("erpps-franceconnect", 1100);
        browser.await("#login").click();
        browser.await(".sources");
    }

    private static void submit(Browser browser, String step) {
        browser.await("form[action$='" + step + "']:not(.sources) .button").click();
    }

    private String paper(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "%PDF-1.7 nothing")
                .toAbsolutePath()
                .toString();
    }

    /** Status 422 and 400 of a form are no errors. */
    private static void hasNoErrors(Browser browser) {
        assertThat(browser.driver().manage().logs().get("browser").getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("Failed to load resource"))
                .isEmpty();
    }
}
