package dev.ecps.idp.demo;

import static dev.ecps.idp.demo.Someone.ADELI;
import static dev.ecps.idp.demo.Someone.DOCTOR;
import static dev.ecps.idp.demo.Someone.NURSE;
import static dev.ecps.idp.demo.Someone.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.storage.Storage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The three services in real browsers; leaves pictures in {@code target/pictures}. */
@QuarkusTest
class ServicesInBrowserTest {
    @TestHTTPResource("/demo")
    String demo;

    @Inject
    Storage storage;

    @AfterEach
    void nothingIsLeft() {
        List.of(ADELI, DOCTOR, NURSE, STUDENT).forEach(Someone::answersNobody);
        storage.useTransaction(handle -> {
            handle.execute("delete from practice_sheet");
            handle.execute("delete from registry_request");
        });
    }

    private void logIn(Browser browser, Someone who) {
        who.answers("approve");
        browser.await("#login").click();
        browser.await("#nationalId").sendKeys(who.nationalId());
        browser.await("form .button").click();
        browser.await("#logout");
    }

    private static String text(Browser browser) {
        return browser.await("main").getText();
    }

    private static void fill(Browser browser, String field, String value) {
        var input = browser.await("#" + field);
        input.clear();
        input.sendKeys(value);
    }

    private static void picture(Browser browser, String name) {
        assertThat(Pictures.take(browser, name)).as("fits: " + name).isTrue();
    }

    @Test
    void SARA_is_entered_by_the_tab_e_CPS_and_its_cases_are_read() {
        try (var browser = Browser.headless("fr")) {
            browser.open(demo);
            picture(browser, "services");
            browser.open(demo + "/sara");
            browser.await("#tab-ecps").click();
            assertThat(browser.await("#login").getText()).isEqualTo("Se connecter");
            picture(browser, "sara-door");
            logIn(browser, DOCTOR);
            assertThat(text(browser)).contains("4 dossiers inscrits");
            picture(browser, "sara-meeting");
            browser.await(".cases a").click();
            assertThat(text(browser)).contains("Question posée");
            picture(browser, "sara-case");
            browser.driver().navigate().back();
            assertThat(text(browser)).contains("4 dossiers inscrits");
            browser.driver().navigate().refresh();
            assertThat(text(browser)).contains("4 dossiers inscrits");
            browser.await("#logout").click();
            browser.await("#tab-ecps");
        }
    }

    @Test
    void a_student_is_told_why_SARA_is_closed() {
        try (var browser = Browser.headless("en")) {
            browser.open(demo + "/sara?onglet=e-cps");
            logIn(browser, STUDENT);
            assertThat(browser.await("#reason").getText()).startsWith("You are in training");
            picture(browser, "sara-refused");
        }
    }

    @Test
    void with_an_ADELI_number_the_form_of_Sante_fr_is_empty_and_says_what_to_do() {
        try (var browser = Browser.headless("fr")) {
            browser.open(demo + "/sante-fr");
            picture(browser, "sante-fr-door");
            logIn(browser, ADELI);
            assertThat(browser.await(".national-id").getText()).isEqualTo("Numéro ADELI 0990000010");
            assertThat(browser.await("#adeli").getText()).contains("Absence de lieu d’exercice");
            picture(browser, "sante-fr-adeli");
        }
    }

    @Test
    void a_sheet_of_Sante_fr_survives_mistakes_back_and_reload_without_scripts() {
        try (var browser = Browser.withoutScripts("fr")) {
            browser.open(demo + "/sante-fr");
            DOCTOR.answers("approve");
            browser.await("#login").click();
            browser.await("#nationalId").sendKeys(DOCTOR.nationalId());
            browser.await("form .button").click();
            waitForTheLogin(browser);
            browser.await(".places .button").click();
            fill(browser, "phone", "abc");
            browser.await("#save").click();
            assertThat(browser.await("#hours-error").getText()).isEqualTo("Indiquez les horaires d’ouverture.");
            assertThat(browser.await("#phone").getDomProperty("value")).isEqualTo("abc");
            fill(browser, "hours", "Lundi au vendredi, 9 h à 18 h");
            fill(browser, "phone", "01 99 00 10 01");
            browser.await("#save").click();
            browser.await("#saved");
            browser.driver().navigate().refresh();
            assertThat(text(browser)).contains("Lundi au vendredi, 9 h à 18 h");
            browser.driver().navigate().back();
            assertThat(browser.await("#hours").getDomProperty("value")).isNotNull();
        }
    }

    /** The number page has no script to wait with: it is refreshed by itself. */
    private static void waitForTheLogin(Browser browser) {
        browser.await(driver -> driver.findElements(By.cssSelector("#logout")).stream()
                .findFirst()
                .orElse(null));
    }

    @Test
    void a_sheet_looks_well() {
        try (var browser = Browser.headless("fr")) {
            browser.open(demo + "/sante-fr");
            logIn(browser, DOCTOR);
            picture(browser, "sante-fr-places");
            browser.await(".places .button").click();
            browser.await("#save").click();
            browser.await("#hours-error");
            picture(browser, "sante-fr-flawed");
            fill(browser, "hours", "Lundi au vendredi\n9 h à 12 h, 14 h à 18 h");
            browser.await("#save").click();
            browser.await("#saved");
            picture(browser, "sante-fr-saved");
        }
    }

    @Test
    void contact_data_are_changed_followed_and_withdrawn_with_back_and_reload() {
        try (var browser = Browser.headless("fr")) {
            browser.open(demo + "/erpps");
            picture(browser, "erpps-door");
            logIn(browser, NURSE);
            picture(browser, "erpps-home");
            browser.await("#tile-contacts").click();
            fill(browser, "mail", "pas une adresse");
            browser.await("#submit").click();
            assertThat(browser.await("#mail-error").getText()).isEqualTo("Ce n’est pas une adresse e-mail.");
            picture(browser, "erpps-flawed");
            fill(browser, "mail", "nathalie.nouvelle@exemple.test");
            browser.await("#submit").click();
            assertThat(browser.await("#state").getText()).isEqualTo("Transmise, en attente de validation");
            var request = browser.driver().getCurrentUrl();
            picture(browser, "erpps-request");
            browser.driver().navigate().refresh();
            browser.driver().navigate().back();
            fill(browser, "mail", "nathalie.nouvelle@exemple.test");
            browser.await("#submit").click();
            browser.await("#state");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(request);
            browser.await("#withdraw").click();
            browser.await(driver -> driver.findElements(By.id("state")).stream()
                    .filter(state -> state.getText().equals("Retirée"))
                    .findFirst()
                    .orElse(null));
        }
    }

    @Test
    void a_draft_of_a_new_place_is_taken_up_again() {
        try (var browser = Browser.headless("fr")) {
            browser.open(demo + "/erpps");
            logIn(browser, NURSE);
            browser.await("#tile-places").click();
            picture(browser, "erpps-places");
            browser.await("#new-place").click();
            fill(browser, "placeName", "CABINET NEUF");
            picture(browser, "erpps-new-place");
            browser.await("#draft").click();
            browser.await("#take-up").click();
            assertThat(browser.await("#placeName").getDomProperty("value")).isEqualTo("CABINET NEUF");
            browser.open(demo + "/erpps/espace/demandes");
            picture(browser, "erpps-requests");
            assertThat(text(browser)).contains("En cours, non transmise");
        }
    }

    @Test
    void one_login_opens_all_three_and_each_logout_is_its_own_browsers() {
        try (var one = Browser.headless("fr");
                var two = Browser.headless("fr")) {
            one.open(demo + "/erpps");
            logIn(one, DOCTOR);
            two.open(demo + "/sante-fr");
            logIn(two, NURSE);
            assertThat(two.await("#national-id").getText()).isEqualTo(NURSE.nationalId());

            one.open(demo + "/sara/espace");
            assertThat(one.await("#who").getText()).contains("CABINET-ET-HOPITAL");
            one.open(demo + "/sante-fr/espace");
            assertThat(one.await("#national-id").getText()).isEqualTo(DOCTOR.nationalId());
            two.open(demo + "/erpps/espace");
            assertThat(two.await("#national-id").getText()).isEqualTo(NURSE.nationalId());

            one.await("#logout").click();
            assertThat(one.await("#login").getText()).isEqualTo("Connexion");
            one.open(demo + "/sara/espace");
            assertThat(text(one)).doesNotContain("CABINET-ET-HOPITAL");
            two.driver().navigate().refresh();
            assertThat(two.await("#national-id").getText()).isEqualTo(NURSE.nationalId());
            two.await("#logout").click();
            two.await("#login");
        }
    }

    @Test
    void a_login_that_the_phone_refuses_opens_nothing() {
        try (var browser = Browser.headless("fr")) {
            DOCTOR.answers("decline");
            browser.open(demo + "/sara?onglet=e-cps");
            browser.await("#login").click();
            browser.await("#nationalId").sendKeys(DOCTOR.nationalId());
            browser.await("form .button").click();
            browser.await(driver -> driver.findElements(By.id("number")).isEmpty() ? driver : null);
            browser.await(".link-button").click();
            browser.await(driver -> driver.getCurrentUrl().contains("/demo/sara/refus") ? driver : null);
            assertThat(browser.await("h1").getText()).isEqualTo("Vous n'êtes pas connecté");
            picture(browser, "sara-not-logged-in");
        }
    }
}
