package dev.ecps.idp.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.wire.NationalId;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The way of a browser through the login page. */
public final class Login {
    private final TestBrowser browser;
    private final String page;

    private Login(TestBrowser browser, String page) {
        this.browser = browser;
        this.page = page;
    }

    /** Sends the request; the provider must answer with its login page. */
    public static Login begin(TestBrowser browser, Map<String, String> request) {
        var sent = browser.get(RelyingParty.address(request));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("/login?id=");
        return new Login(browser, path(sent.header("Location")));
    }

    /** Logs somebody in whose phone the sandbox answers for, and returns where the browser is sent. */
    public static URI through(TestBrowser browser, Map<String, String> request, NationalId who) {
        answer(who, "{\"answer\":\"approve\",\"times\":1}");
        var login = begin(browser, request);
        login.identify(who.value());
        return login.awaitTarget();
    }

    /** Has the sandbox answer this practitioner's login requests. */
    public static void answer(NationalId who, String body) {
        given().contentType("application/json")
                .body(body)
                .put("/sandbox/api/practitioners/" + who.value() + "/answer")
                .then()
                .statusCode(200);
    }

    /** Ends the answers for this practitioner. */
    public static void noAnswer(NationalId who) {
        given().delete("/sandbox/api/practitioners/" + who.value() + "/answer")
                .then()
                .statusCode(204);
    }

    public String id() {
        return query(URI.create(page)).get("id");
    }

    /** What the page shows now. */
    public Response look() {
        return browser.get(page);
    }

    /** The same page as another browser sees it. */
    public Response lookFrom(TestBrowser other) {
        return other.get(page);
    }

    public Response tab(String tab) {
        return browser.get(page + "&tab=" + tab);
    }

    public Response identify(String typed) {
        return browser.post("/login", Map.of("id", id(), "nationalId", typed));
    }

    public Response identifyAndRemember(String typed) {
        return browser.post("/login", Map.of("id", id(), "nationalId", typed, "remember", "on"));
    }

    public Response again() {
        return browser.post("/login/again", Map.of("id", id()));
    }

    public Response abandon() {
        return browser.post("/login/abandon", Map.of("id", id()));
    }

    /** {@code waiting} or {@code over}, after a short wait. */
    public String state() {
        return browser.get("/login/state?id=" + id()).path("state");
    }

    /** Waits for the answer on the phone, as the page does. */
    public void awaitOver() {
        for (int i = 0; i < 10; i++) if (state().equals("over")) return;
        throw new AssertionError("nobody answered");
    }

    /** Waits for the answer, and returns where the browser is sent then. */
    public URI awaitTarget() {
        awaitOver();
        var answer = look();
        assertThat(answer.statusCode()).isEqualTo(303);
        return URI.create(answer.header("Location"));
    }

    /** The number on the page. */
    public String number() {
        return look().htmlPath().getString("**.find { it.@id == 'number' }.text()");
    }

    /** The decoded query of an address. */
    public static Map<String, String> query(URI address) {
        return decoded(address.getRawQuery());
    }

    /** Names with decoded values, in their order. */
    public static Map<String, String> decoded(String query) {
        var members = new LinkedHashMap<String, String>();
        for (var member : query.split("&")) {
            var pair = member.split("=", 2);
            members.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return members;
    }

    public static String code(URI target) {
        return query(target).get("code");
    }

    private static String path(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
