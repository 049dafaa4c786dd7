package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that may not be redirected: an unknown client, a foreign address, what Keycloak shows on a page. */
@QuarkusTest
class ErrorPageTest {
    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private Response send(Map<String, String> request) {
        return browser.get(RelyingParty.address(request));
    }

    private Map<String, String> without(String name) {
        var request = sara.request();
        request.remove(name);
        return request;
    }

    private static void isPage(Response response, String message) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.header("Location")).isNull();
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.htmlPath().getString("**.find { it.@role == 'alert' }.text()"))
                .isEqualTo(message);
    }

    @Test
    void without_client_id_gets_a_page() {
        isPage(send(without("client_id")), "Client not found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "<b>"})
    void of_an_unknown_client_gets_a_page(String client) {
        isPage(send(sara.request("client_id", client)), "Client not found.");
    }

    @Test
    void with_the_character_NUL_gets_a_page() {
        isPage(send(sara.request("redirect_uri", CALLBACK + "\u0000")), "A parameter holds the character NUL");
        isPage(send(sara.request("state", "a\u0000b")), "A parameter holds the character NUL");
    }

    @Test
    void without_redirect_uri_gets_a_page() {
        isPage(send(without("redirect_uri")), "Invalid parameter: redirect_uri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                CALLBACK + "/",
                CALLBACK + "?x=1",
                CALLBACK + "#x",
                "http://localhost:8081/Callback",
                "http://LOCALHOST:8081/callback",
                "http://127.0.0.1:8081/callback",
                "https://localhost:8081/callback",
                "http://localhost:8082/callback",
                "http://localhost:8081/callback/../evil",
                "http://evil.example/?" + CALLBACK,
                "//evil.example",
                "/callback",
                "http://localhost:8081@evil.example/callback",
                "http://localhost:8081/callback@evil.example",
                "http://evil.example\\@localhost:8081/callback",
                "http://localhost:8081\\callback",
                "http://localhost:8081/callback\r\nSet-Cookie: x=y",
                "http://localhost:8081/callback ",
                " http://localhost:8081/callback",
                "http://localhost:8081/%63allback",
                "http://loc\u0430lhost:8081/callback",
                "data:text/html,<script>alert(1)</script>",
                "JaVaScRiPt://localhost:8081/callback",
                "javascript:alert(1)"
            })
    void to_anything_but_a_registered_address_gets_a_page(String uri) {
        isPage(send(sara.request("redirect_uri", uri)), "Invalid parameter: redirect_uri");
    }

    @Test
    void with_a_second_redirect_uri_is_answered_at_the_registered_one() {
        var twice = RelyingParty.address(sara.request()) + "&redirect_uri=http%3A%2F%2Fevil.example";
        var location = browser.get(twice).header("Location");
        assertThat(location).startsWith(CALLBACK + "?");
        assertThat(Login.query(URI.create(location))).containsEntry("error_description", "duplicated parameter");
    }

    @Test
    void with_a_second_client_id_gets_a_page() {
        isPage(browser.get(RelyingParty.address(sara.request()) + "&client_id=" + sara.id()), "Client not found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.5", "99999999999", "0x10", "1 "})
    void with_a_max_age_that_is_no_number_gets_a_page(String age) {
        isPage(send(sara.request("max_age", age)), "Invalid Request");
    }

    @Test
    void whose_address_stands_in_a_request_object_alone_gets_a_page() {
        var request = without("redirect_uri");
        request.put("request", "eyJhbGciOiJub25lIn0.e30.");
        isPage(send(request), "Request objects are not supported: send redirect_uri and the other parameters");
    }

    @Test
    void that_insists_on_another_level_gets_a_page() {
        var claims = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas2\",\"eidas3\"]}}}";
        isPage(send(sara.request("claims", claims)), "Invalid parameter: claims");
    }

    @Test
    void that_wants_to_open_an_account_gets_a_page() {
        isPage(send(sara.request("prompt", "create")), "Registration not allowed");
        assertThat(send(sara.request("prompt", "login create")).header("Location"))
                .contains("/login?id=");
    }

    @Test
    void that_is_longer_than_16_kB_gets_a_page_that_says_so() {
        var tooLong = send(sara.request("state", "s".repeat(16 * 1024)));
        assertThat(tooLong.statusCode()).isEqualTo(414);
        assertThat(tooLong.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(tooLong.asString()).contains("The request is too long: at most 16 kB are possible.");
        var posted = browser.post(Paths.AUTHORIZATION, sara.request("state", "s".repeat(16 * 1024)));
        assertThat(posted.statusCode()).isEqualTo(413);
        assertThat(posted.asString()).contains("The request is too long: at most 16 kB are possible.");
    }

    @Test
    void tells_the_user_in_their_language() {
        assertThat(send(sara.request("client_id", "nobody")).asString()).contains("<html lang=\"fr\">");
        var english = new TestBrowser("de, en-GB;q=0.8");
        assertThat(english.get("/auth?client_id=nobody").asString())
                .contains("<html lang=\"en\">")
                .contains("This login request is refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "*", "fr;q=x", "xx-€"})
    void is_answered_whatever_language_the_browser_claims_to_speak(String language) {
        isPage(new TestBrowser(language).get("/auth?client_id=nobody"), "Client not found.");
    }
}
