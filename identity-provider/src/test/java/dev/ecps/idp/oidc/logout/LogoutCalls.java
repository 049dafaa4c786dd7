package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who is logged in at one service, and leaves. */
class LogoutCalls {
    @Inject
    TravellingClock clock;

    final TestBrowser browser = new TestBrowser();
    RelyingParty sara;
    String idToken;
    String accessToken;

    @BeforeEach
    void logIn() {
        sara = RelyingParty.named("SARA");
        var tokens = sara.redeem(Login.code(Login.through(browser, sara.request(), HOSPITAL_PHARMACIST)));
        idToken = tokens.path("id_token");
        accessToken = tokens.path("access_token");
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    Response leave(Map<String, String> parameters) {
        return browser.get(Paths.LOGOUT + "?" + RelyingParty.query(parameters));
    }

    void isLoggedIn(boolean expected) {
        assertThat(RelyingParty.userinfo(accessToken).statusCode()).isEqualTo(expected ? 200 : 401);
        var location = browser.get(RelyingParty.address(sara.request("prompt", "none")))
                .header("Location");
        assertThat(Login.query(URI.create(location)).containsKey("code")).isEqualTo(expected);
    }

    static void isPage(Response response, int status, String text) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.asString()).contains(text);
    }

    Map<String, String> form(Response page) {
        var form = new LinkedHashMap<String, String>();
        List<String> names = page.htmlPath().getList("**.findAll { it.name() == 'input' }.@name");
        List<String> values = page.htmlPath().getList("**.findAll { it.name() == 'input' }.@value");
        for (int i = 0; i < names.size(); i++) form.put(names.get(i), values.get(i));
        return form;
    }
}
