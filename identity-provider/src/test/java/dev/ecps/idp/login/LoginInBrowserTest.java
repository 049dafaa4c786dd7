package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.CORSICAN;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.demo.Pictures;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The login page as a user meets it; leaves pictures in {@code target/pictures}. */
@QuarkusTest
class LoginInBrowserTest {
    private static final int DESK = 1200;
    private static final int PHONE = 500;

    @TestHTTPResource("/")
    String provider;

    @Inject
    Devices devices;

    private HttpServer service;
    private RelyingParty sara;

    @BeforeEach
    void prepare() throws IOException {
        devices.register(new NewDevice(CORSICAN, "{}", "verifier", "phone", false));
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/callback", exchange -> {
            var page =
                    "<!doctype html><title>SARA</title><h1>Bienvenue dans SARA</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        service.start();
        sara = RelyingParty.named(
                "SARA", "http://localhost:" + service.getAddress().getPort() + "/callback");
    }

    @AfterEach
    void tidy() {
        Login.noAnswer(CORSICAN);
        service.stop(0);
    }

    private void begin(Browser browser, Map<String, String> request) {
        browser.open(provider.replaceAll("/$", "") + RelyingParty.address(request));
    }

    private void identify(Browser browser) {
        begin(browser, sara.request());
        browser.await("#nationalId").sendKeys(CORSICAN.value());
        browser.await("form .button").click();
    }

    /** The phone answers; the sandbox holds it. */
    private static void phone(String answer) {
        Login.answer(CORSICAN, "{\"answer\":\"" + answer + "\",\"times\":1}");
    }

    private static void arrivesAtTheService(Browser browser, String member) {
        browser.await(page -> page.getTitle().equals("SARA"));
        assertThat(browser.driver().getCurrentUrl()).contains("/callback?", member);
    }

    private static void hasNoComplaint(Browser browser) {
        assertThat(browser.driver().manage().logs().get("browser").getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .isEmpty();
    }

    private static void pressTabUntil(Browser browser, String text) {
        for (int i = 0; i < 15; i++) {
            WebElement focused = browser.driver().switchTo().activeElement();
            if (focused.getText().equals(text)) return;
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not reach « " + text + " »");
    }

    @Test
    void the_page_shows_the_number_and_goes_on_by_itself_after_the_approval() {
        try (var browser = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await("#nationalId");
            browser.picture("login-identifier", DESK);
            browser.picture("login-identifier-phone", PHONE);
            browser.await("#nationalId").sendKeys(CORSICAN.value());
            browser.await("form .button").click();
            assertThat(browser.await("#number").getText()).matches("\\d\\d");
            assertThat(browser.driver().getTitle())
                    .startsWith(browser.await("#number").getText());
            browser.picture("login-number", DESK);
            browser.picture("login-number-phone", PHONE);
            hasNoComplaint(browser);
            phone("approve");
            arrivesAtTheService(browser, "code=");
        }
    }

    @Test
    void the_other_language_is_a_click_away_while_the_phone_is_asked_and_the_page_still_goes_on_by_itself() {
        try (var browser = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await("a[hreflang='en']").click();
            browser.await("html[lang='en'] #nationalId").sendKeys(CORSICAN.value());
            assertThat(Pictures.take(browser, "login-identifier-english")).isTrue();
            browser.await("form .button").click();
            var number = browser.await("html[lang='en'] #number").getText();
            assertThat(Pictures.take(browser, "login-number-english")).isTrue();
            browser.await("a[hreflang='fr']").click();
            assertThat(browser.await("html[lang='fr'] #number").getText()).isEqualTo(number);
            hasNoComplaint(browser);
            phone("approve");
            arrivesAtTheService(browser, "code=");
        }
    }

    @Test
    void a_refusal_is_shown_by_itself_and_the_user_can_start_again() {
        try (var browser = Browser.headless("fr")) {
            identify(browser);
            browser.await("#number");
            phone("decline");
            assertThat(browser.await("[role=alert]").getText())
                    .isEqualTo("La connexion a été refusée sur le téléphone.");
            browser.picture("login-over", DESK);
            browser.await("form .button").click();
            browser.await("#nationalId").sendKeys(CORSICAN.value());
            browser.await("form .button").click();
            browser.await("#number");
            phone("approve");
            arrivesAtTheService(browser, "code=");
        }
    }

    @Test
    void a_card_is_put_into_the_reader_and_its_code_logs_in_without_scripts() {
        try (var browser = Browser.withoutScripts("fr")) {
            browser.open(provider + "lecteur?reader=navigateur");
            browser.await("#other").sendKeys(CORSICAN.value());
            browser.picture("reader-empty", DESK);
            browser.await("form[action='/lecteur/insert'] .button").click();
            browser.await(".cpx");
            browser.picture("reader-card", DESK);
            begin(browser, sara.request());
            browser.await("a[href*='tab=card']").click();
            browser.await(".reader-card");
            browser.picture("login-card", DESK);
            browser.await("form[action='/login/card'] .button").click();
            browser.await("#code").sendKeys("0000", Keys.ENTER);
            assertThat(browser.await("#code-error").getText()).contains("Il reste 2 essais");
            browser.picture("login-card-code", DESK);
            browser.await("#code").sendKeys("1234", Keys.ENTER);
            arrivesAtTheService(browser, "code=");
            browser.open(provider + "lecteur");
            browser.await("form[action='/lecteur/remove'] .button").click();
            browser.await(".slot.empty");
        }
    }

    @Test
    void without_scripts_the_page_goes_on_too() {
        try (var browser = Browser.withoutScripts("fr")) {
            identify(browser);
            browser.await("#number");
            phone("approve");
            arrivesAtTheService(browser, "code=");
        }
    }

    @Test
    void an_answer_that_is_faster_than_the_page_leads_to_the_service_at_once() {
        try (var browser = Browser.headless("fr")) {
            phone("approve");
            identify(browser);
            arrivesAtTheService(browser, "code=");
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        try (var browser = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await("#nationalId");
            var field = browser.driver().switchTo().activeElement();
            assertThat(field.getAttribute("id")).isEqualTo("nationalId");
            field.sendKeys(NOBODY.value() + Keys.ENTER);
            assertThat(browser.await("#identifier-error").getText()).contains("annuaire");
            browser.picture("login-refused", DESK);
            field = browser.driver().switchTo().activeElement();
            assertThat(field.getAttribute("value")).isEqualTo(NOBODY.value());
            field.clear();
            field.sendKeys(CORSICAN.value() + Keys.ENTER);
            browser.await("#number");
            phone("decline");
            browser.await("[role=alert]");
            pressTabUntil(browser, "Recommencer");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.await("#nationalId");
            pressTabUntil(browser, "Abandonner et revenir au service");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            arrivesAtTheService(browser, "error=access_denied");
        }
    }

    @Test
    void giving_up_leads_back_to_the_service_from_each_page() {
        try (var browser = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await(".tabs li:nth-child(2) a").click();
            browser.await(".alert.warning");
            browser.picture("login-card", DESK);
            browser.await(".link-button").click();
            arrivesAtTheService(browser, "error=access_denied");
            identify(browser);
            browser.await("#number");
            browser.await(".link-button").click();
            arrivesAtTheService(browser, "error=access_denied");
        }
    }

    @Test
    void the_back_button_shows_that_the_login_is_over() {
        try (var browser = Browser.headless("fr")) {
            identify(browser);
            browser.await("#number");
            phone("approve");
            arrivesAtTheService(browser, "code=");
            browser.driver().navigate().back();
            assertThat(browser.await(".alert").getText()).startsWith("Cette connexion est terminée.");
            browser.picture("login-ended", DESK);
        }
    }

    @Test
    void a_wrong_request_of_the_service_and_a_logout_have_pages_of_their_own() {
        try (var browser = Browser.headless("en")) {
            begin(browser, sara.request("redirect_uri", "http://localhost/elsewhere"));
            assertThat(browser.await("[role=alert]").getText()).isEqualTo("Invalid parameter: redirect_uri");
            browser.picture("login-wrong-request", DESK);
            phone("approve");
            identify(browser);
            arrivesAtTheService(browser, "code=");
            browser.open(provider.replaceAll("/$", "") + Paths.LOGOUT);
            browser.await("form .button");
            browser.picture("logout-confirm", DESK);
            browser.await("form .button").click();
            assertThat(browser.await(".alert.success").getText()).isEqualTo("You are logged out.");
        }
    }
}
