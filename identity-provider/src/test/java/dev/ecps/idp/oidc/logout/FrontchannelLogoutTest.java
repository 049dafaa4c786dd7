package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrontchannelLogoutTest {
    private static final String HEARS_AT = "https://sara.example:8443/front;x?lang=fr&y=1";

    @Inject
    Addresses addresses;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;
    private Response tokens;

    @BeforeEach
    void begin() {
        sara = RelyingParty.hearing("SARA", "frontchannel_logout_uri", HEARS_AT);
        logIn();
    }

    private void logIn() {
        tokens = sara.redeem(Login.code(Login.through(browser, sara.request(), HOSPITAL_PHARMACIST)));
    }

    private Response leave(Map<String, String> more) {
        var parameters = new LinkedHashMap<>(more);
        parameters.put("id_token_hint", tokens.path("id_token"));
        return browser.get(Paths.LOGOUT + "?" + RelyingParty.query(parameters));
    }

    private static String attribute(Response page, String element, String name) {
        return page.htmlPath().getString("**.find { it.name() == '" + element + "' }.@" + name);
    }

    @Test
    void the_page_loads_the_clients_frame_with_issuer_and_session() {
        var page = leave(Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        var address = attribute(page, "iframe", "src");
        assertThat(address).startsWith(HEARS_AT + "&iss=");
        assertThat(Login.query(URI.create(address)))
                .containsEntry("lang", "fr")
                .containsEntry("iss", addresses.issuer())
                .containsEntry("sid", tokens.path("session_state"));
        assertThat(page.asString()).doesNotContain("logout.js").doesNotContain("id=\"onward\"");
    }

    @Test
    void the_page_may_frame_this_address_and_nothing_else() {
        assertThat(leave(Map.of()).header("Content-Security-Policy"))
                .endsWith("; frame-src https://sara.example:8443/front%3Bx");
    }

    @Test
    void the_page_goes_on_to_the_service_by_script_by_itself_and_by_link() {
        var page = leave(Map.of("post_logout_redirect_uri", CALLBACK, "state", "s"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains(
                        "<noscript><meta http-equiv=\"refresh\" content=\"5;url=" + CALLBACK + "?state=s\"></noscript>")
                .contains(
                        "<a class=\"button wide\" id=\"onward\" href=\"" + CALLBACK + "?state=s\" data-wait=\"5000\">")
                .contains("<script src=\"/assets/logout.js\"></script>");
    }

    @Test
    void a_session_that_has_ended_before_has_no_frames() {
        leave(Map.of());
        var again = leave(Map.of("post_logout_redirect_uri", CALLBACK));
        assertThat(again.statusCode()).isEqualTo(302);
    }

    @Test
    void the_sandbox_shows_the_frame_and_a_way_of_logout_that_has_none() {
        leave(Map.of("post_logout_redirect_uri", CALLBACK));
        var trace = given().queryParam("session", tokens.<String>path("session_state"))
                .get("/sandbox/api/logouts")
                .jsonPath();
        assertThat(trace.getString("logouts[0].way")).isEqualTo("hint-and-target");
        assertThat(trace.getString("logouts[0].notices[0].channel")).isEqualTo("front");
        assertThat(trace.getString("logouts[0].notices[0].state")).isEqualTo("shown");
        assertThat(trace.getString("logouts[0].notices[0].uri")).startsWith(HEARS_AT);
        logIn();
        given().formParam("client_id", sara.id())
                .formParam("client_secret", sara.secret())
                .formParam("refresh_token", tokens.<String>path("refresh_token"))
                .post(Paths.LOGOUT)
                .then()
                .statusCode(204);
        var silent = given().queryParam("session", tokens.<String>path("session_state"))
                .get("/sandbox/api/logouts")
                .jsonPath();
        assertThat(silent.getString("logouts[0].notices[0].state")).isEqualTo("failed");
        assertThat(silent.getString("logouts[0].notices[0].reason")).isEqualTo("this way of logout has no page");
    }

    @Test
    void the_sandboxs_page_tells_people_in_their_language() {
        var silent = RelyingParty.named("Silent");
        silent.redeem(Login.code(
                URI.create(browser.get(RelyingParty.address(silent.request())).header("Location"))));
        leave(Map.of("post_logout_redirect_uri", CALLBACK));
        var french = given().header("Accept-Language", "fr").get("/sandbox/logouts");
        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.asString())
                .contains("Demandée par un service, avec retour chez lui")
                .contains("Cadre remis au navigateur")
                .containsPattern("Sans adresse à prévenir : *<code>" + silent.id() + "</code>")
                .contains("href=\"/sandbox/outbox\"")
                .contains(tokens.<String>path("session_state"));
        assertThat(given().get("/sandbox/logouts?ui_locales=en").asString()).contains("Frame given to the browser");
    }
}
