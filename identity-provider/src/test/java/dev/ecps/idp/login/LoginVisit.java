package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static dev.ecps.idp.walk.RelyingParty.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser at the login page, and the phone of who logs in. */
class LoginVisit {
    @Inject
    TravellingClock clock;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    final TestBrowser browser = new TestBrowser();
    RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
        phone(MIDWIFE);
    }

    @AfterEach
    void present() {
        clock.comeBack();
        Login.noAnswer(MIDWIFE);
    }

    void phone(NationalId who) {
        devices.register(new NewDevice(who, "{}", "verifier", "phone", false));
    }

    Login begun() {
        return Login.begin(browser, sara.request());
    }

    Login asked() {
        var login = begun();
        isBackToPage(login.identify(MIDWIFE.value()));
        return login;
    }

    List<Asked> waiting(NationalId who) {
        return challenges.pendingOn(devices.activeOf(who).orElseThrow().id());
    }

    static void isBackToPage(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/login?id=");
    }

    static void isPage(Response response, int status, String text) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.htmlPath().getString("html.body.main")).contains(text);
    }

    static String attribute(Response page, String id, String name) {
        return page.htmlPath().getString("**.find { it.@id == '" + id + "' }.@" + name);
    }

    /** The page behind the link to the other language. */
    Response inTheOtherLanguage(Response page) {
        var link = Pattern.compile("href=\"([^\"]+)\" lang=\"(en|fr)\"").matcher(page.asString());
        assertThat(link.find()).as(page.asString()).isTrue();
        var other = browser.get(link.group(1).replace("&amp;", "&"));
        assertThat(other.htmlPath().getString("html.@lang")).isEqualTo(link.group(2));
        return other;
    }

    static void isDenied(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(CALLBACK + "?");
        assertThat(Login.query(URI.create(response.header("Location"))))
                .containsOnlyKeys("state", "error", "iss")
                .containsEntry("error", "access_denied")
                .containsEntry("state", STATE);
    }
}
