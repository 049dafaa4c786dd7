package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.oidc.logout.notice.Listener;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of a logout as a person meets them, in Chromium, with a relying party's real server beside. */
@QuarkusTest
class LogoutInBrowserTest {
    private static final int DESK = 900;

    @TestHTTPResource
    URI provider;

    private final CountDownLatch asleep = new CountDownLatch(1);
    private final Listener service = Listener.answering((Listener.Answer) this::serve);

    @AfterEach
    void close() {
        asleep.countDown();
        service.close();
    }

    /** The service's own pages: where users come back, what hears of logouts, and a form that logs out. */
    private void serve(HttpExchange call) throws IOException {
        var path = call.getRequestURI().getPath();
        if (path.equals("/asleep")) awaitEnd();
        var page = path.equals("/form")
                ? "<form method='post' action='" + at(Paths.LOGOUT) + "'><input name='client_id' value='"
                        + call.getRequestURI().getQuery() + "'><button id='go'>Se déconnecter</button></form>"
                : "<p id='service'>" + path + "</p>";
        var body = ("<!doctype html><meta charset='utf-8'>" + page).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "text/html");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private void awaitEnd() {
        try {
            asleep.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://localhost:" + provider.getPort() + path;
    }

    private String home() {
        return "http://" + service.authority() + "/home";
    }

    private RelyingParty client(String name, String frame) {
        return RelyingParty.hearing(name, home(), "frontchannel_logout_uri", "http://" + service.authority() + frame);
    }

    /** Logs in, with the phone answered for, and comes to the service with a code. */
    private String logIn(Browser browser, RelyingParty client) {
        Login.answer(HOSPITAL_PHARMACIST, "{\"answer\":\"approve\",\"times\":1}");
        browser.open(at(RelyingParty.address(client.request())));
        browser.await("#nationalId").sendKeys(HOSPITAL_PHARMACIST.value());
        browser.await("form .button").click();
        return redeem(browser, client);
    }

    private static String redeem(Browser browser, RelyingParty client) {
        browser.await(driver -> driver.getCurrentUrl().contains("code="));
        var code = Login.code(URI.create(browser.driver().getCurrentUrl()));
        return client.redeem(code).path("id_token");
    }

    private String logout(String idToken) {
        return at(Paths.LOGOUT) + "?"
                + RelyingParty.query(
                        Map.of("id_token_hint", idToken, "post_logout_redirect_uri", home(), "state", "s"));
    }

    private void hears(String frame) {
        for (int i = 0; i < 10; i++) if (service.awaitCall().startsWith(frame + "?iss=")) return;
        throw new AssertionError("no frame");
    }

    private static void isBackHome(Browser browser) {
        browser.await(driver -> driver.getCurrentUrl().endsWith("/home?state=s"));
        assertThat(browser.await("#service").getText()).isEqualTo("/home");
    }

    @Test
    void the_services_frame_is_loaded_and_the_browser_goes_on() {
        try (var browser = Browser.headless("fr")) {
            var idToken = logIn(browser, client("SARA", "/front"));
            browser.open(logout(idToken));
            hears("/front");
            isBackHome(browser);
        }
    }

    @Test
    void a_service_that_is_asleep_does_not_hold_the_user() {
        try (var browser = Browser.headless("fr")) {
            var idToken = logIn(browser, client("SARA", "/asleep"));
            browser.open(logout(idToken));
            hears("/asleep");
            isBackHome(browser);
        }
    }

    @Test
    void without_scripts_the_browser_goes_on_as_well() {
        try (var browser = Browser.withoutScripts("fr")) {
            var idToken = logIn(browser, client("SARA", "/front"));
            browser.open(logout(idToken));
            hears("/front");
            isBackHome(browser);
        }
    }

    @Test
    void a_form_of_another_site_asks_the_user_although_it_brings_no_cookie() {
        try (var browser = Browser.headless("fr")) {
            var sara = client("SARA", "/front");
            logIn(browser, sara);
            browser.open("http://" + service.authority() + "/form?" + sara.id());
            browser.await("#go").click();
            browser.await("form .button.wide");
            browser.picture("logout-question", DESK);
            browser.await("form .button.wide").click();
            assertThat(browser.await(".alert.success").getText()).isEqualTo("Vous êtes déconnecté.");
            hears("/front");
            browser.picture("logout-done", DESK);
            browser.open(at("/sandbox/logouts"));
            assertThat(browser.await(".logout h2").getText()).isEqualTo("Confirmée par l’utilisateur");
            browser.picture("sandbox-logouts", DESK);
        }
    }

    @Test
    void a_refused_logout_says_why() {
        try (var browser = Browser.headless("fr")) {
            browser.open(at(Paths.LOGOUT) + "?id_token_hint=nonsense");
            assertThat(browser.await("[role=alert]").getText()).isEqualTo("Invalid parameter: id_token_hint");
            browser.picture("logout-refused", DESK);
        }
    }
}
