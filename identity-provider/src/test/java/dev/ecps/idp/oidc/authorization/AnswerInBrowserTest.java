package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ACCENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Request and answer as a real browser carries them; the service stands on another site (127.0.0.1). */
@QuarkusTest
class AnswerInBrowserTest {
    private static final String STATE = "é \"<&>'+%";

    @TestHTTPResource("/")
    String provider;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    private final CopyOnWriteArrayList<Map<String, String>> posted = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private RelyingParty sara;

    @BeforeEach
    void prepare() throws IOException {
        devices.register(new NewDevice(ACCENTS, "{}", "verifier", "phone", false));
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        service.createContext("/callback", this::callback);
        service.createContext("/start", this::start);
        service.start();
        sara = RelyingParty.named("SARA", address("/callback"));
    }

    @AfterEach
    void tidy() {
        Login.noAnswer(ACCENTS);
        service.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + service.getAddress().getPort() + path;
    }

    private void callback(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) posted.add(Login.decoded(body));
        page(exchange, "<title>SARA</title><h1>Bienvenue dans SARA</h1>");
    }

    /** A page of the service with a form that posts the request which stands in its query. */
    private void start(HttpExchange exchange) throws IOException {
        var fields = Login.decoded(exchange.getRequestURI().getRawQuery()).entrySet().stream()
                .map(each -> "<input type=hidden name='" + each.getKey() + "' value='" + each.getValue() + "'>")
                .reduce("", String::concat);
        page(
                exchange,
                "<title>start</title><form method=post action='" + at(Paths.AUTHORIZATION) + "'>" + fields
                        + "<button>Go</button></form>");
    }

    private static void page(HttpExchange exchange, String html) throws IOException {
        var page = ("<!doctype html>" + html).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private String at(String path) {
        return provider.replaceAll("/$", "") + path;
    }

    private void begin(Browser browser, Map<String, String> request) {
        browser.open(at(RelyingParty.address(request)));
    }

    private void logIn(Browser browser, Map<String, String> request) {
        Login.answer(ACCENTS, "{\"answer\":\"approve\",\"times\":1}");
        begin(browser, request);
        browser.await("#nationalId").sendKeys(ACCENTS.value());
        browser.await("form .button").click();
    }

    private Map<String, String> byForm() {
        var request = sara.request("response_mode", "form_post");
        request.put("state", STATE);
        return request;
    }

    private static void arrives(Browser browser) {
        browser.await(page -> page.getTitle().equals("SARA"));
    }

    private int pushes() {
        return challenges
                .pendingOn(devices.activeOf(ACCENTS).orElseThrow().id())
                .size();
    }

    @Test
    void a_form_goes_to_the_service_by_itself_under_the_strict_policy() {
        try (var browser = Browser.headless("fr")) {
            logIn(browser, byForm());
            arrives(browser);
            assertThat(posted).hasSize(1);
            assertThat(posted.get(0))
                    .containsOnlyKeys("state", "session_state", "iss", "code")
                    .containsEntry("state", STATE);
            assertThat(browser.driver().manage().logs().get("browser").getAll())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                    .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                    .isEmpty();
        }
    }

    @Test
    void without_scripts_a_button_takes_the_form_to_the_service() {
        try (var browser = Browser.withoutScripts("fr")) {
            logIn(browser, byForm());
            browser.await("#answer .button");
            browser.picture("answer-form", 1200);
            browser.await("#answer .button").click();
            arrives(browser);
            assertThat(posted.get(0)).containsEntry("state", STATE).containsKey("code");
        }
    }

    @Test
    void a_request_that_another_site_posts_finds_the_session() {
        try (var browser = Browser.headless("fr")) {
            logIn(browser, sara.request());
            arrives(browser);
            var silent = sara.request("prompt", "none");
            silent.put("state", "plain");
            browser.open(address("/start") + "?" + RelyingParty.query(silent));
            browser.await("button").click();
            arrives(browser);
            assertThat(Login.query(URI.create(browser.driver().getCurrentUrl())))
                    .containsKey("code")
                    .containsEntry("state", "plain");
        }
    }

    @Test
    void back_and_reload_ring_no_phone_again() {
        try (var browser = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await("#nationalId").sendKeys(ACCENTS.value());
            browser.await("form .button").click();
            var number = browser.await("#number").getText();
            browser.driver().navigate().refresh();
            assertThat(browser.await("#number").getText()).isEqualTo(number);
            browser.driver().navigate().back();
            browser.driver().navigate().forward();
            assertThat(browser.await("#number").getText()).isEqualTo(number);
            assertThat(pushes()).isEqualTo(1);
            Login.answer(ACCENTS, "{\"answer\":\"approve\",\"times\":1}");
            arrives(browser);
            browser.driver().navigate().back();
            browser.await(".alert");
            assertThat(pushes()).isZero();
        }
    }

    @Test
    void the_address_of_a_login_is_of_no_use_to_another_browser() {
        try (var browser = Browser.headless("fr");
                var thief = Browser.headless("fr")) {
            begin(browser, sara.request());
            browser.await("#nationalId").sendKeys(ACCENTS.value());
            browser.await("form .button").click();
            browser.await("#number");
            thief.open(browser.driver().getCurrentUrl());
            assertThat(thief.await(".alert").getText()).contains("n'existe pas ou plus dans ce navigateur");
            Login.answer(ACCENTS, "{\"answer\":\"approve\",\"times\":1}");
            arrives(browser);
        }
    }

    @Test
    void too_long_a_request_has_a_page_of_its_own() {
        try (var browser = Browser.headless("en")) {
            begin(browser, sara.request("state", "s".repeat(17_000)));
            assertThat(browser.await("[role=alert]").getText()).startsWith("The request is too long");
            browser.picture("request-too-long", 1200);
        }
    }
}
