package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OVERSEAS;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.TWO_SKILLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a phone rings: once for a login, however often a form is sent, and not without end. */
@QuarkusTest
class LoginPromptsTest {
    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void prepare() {
        sara = RelyingParty.named("SARA");
        phone(OVERSEAS);
    }

    @AfterEach
    void tidy() {
        Login.noAnswer(OVERSEAS);
    }

    private Login begun() {
        return Login.begin(browser, sara.request());
    }

    private Login asked() {
        var login = begun();
        isBackToPage(login.identify(OVERSEAS.value()));
        return login;
    }

    private void phone(NationalId who) {
        devices.register(new NewDevice(who, "{}", "verifier", "phone", false));
    }

    private List<Asked> waiting(NationalId who) {
        return challenges.pendingOn(devices.activeOf(who).orElseThrow().id());
    }

    private static void isBackToPage(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/login?id=");
    }

    private static void isPage(Response response, int status, String text) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.htmlPath().getString("html.body.main")).contains(text);
    }

    @Test
    void a_phone_is_asked_once_although_the_form_is_sent_twice_at_the_same_moment() throws Exception {
        var login = begun();
        Races.of(4, i -> () -> login.identify(OVERSEAS.value()));
        assertThat(waiting(OVERSEAS)).hasSize(1);
        assertThat(login.number()).isEqualTo(waiting(OVERSEAS).get(0).shown().value());
    }

    @Test
    void no_phone_rings_again_when_the_form_is_sent_after_the_end() {
        var login = asked();
        Login.answer(OVERSEAS, "{\"answer\":\"approve\",\"times\":1}");
        login.awaitTarget();
        isBackToPage(login.identify(OVERSEAS.value()));
        isBackToPage(login.again());
        isPage(login.look(), 200, "Cette connexion est terminée.");
        assertThat(waiting(OVERSEAS)).isEmpty();
    }

    @Test
    void no_phone_rings_for_the_form_of_another_browser() {
        var login = begun();
        var thief = new TestBrowser();
        thief.get(RelyingParty.address(sara.request()));
        isPage(thief.post("/login", Map.of("id", login.id(), "nationalId", OVERSEAS.value())), 404, "n'existe pas");
        assertThat(waiting(OVERSEAS)).isEmpty();
    }

    @Test
    void the_page_refuses_strangers_who_ask_too_often_and_not_to_the_browser_of_the_holder() {
        phone(TWO_SKILLS);
        Login.through(browser, sara.request(), TWO_SKILLS);
        Login.noAnswer(TWO_SKILLS);
        var stranger = new TestBrowser();
        for (int i = 0; i < 30; i++) {
            isBackToPage(Login.begin(stranger, sara.request()).identify(TWO_SKILLS.value()));
        }
        var before = waiting(TWO_SKILLS);
        var refused = Login.begin(stranger, sara.request()).identify(TWO_SKILLS.value());
        isPage(refused, 429, "Trop de demandes de connexion sont restées sans réponse");
        assertThat(waiting(TWO_SKILLS)).isEqualTo(before);
        var mine = Login.begin(browser, sara.request("prompt", "login"));
        isBackToPage(mine.identify(TWO_SKILLS.value()));
        assertThat(mine.number()).isEqualTo(waiting(TWO_SKILLS).get(0).shown().value());
    }
}
