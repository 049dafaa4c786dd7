package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 30 minutes without use, 4 hours at most, as seen from outside. */
@QuarkusTest
class SessionLifeTest {
    private static final Duration ALMOST_IDLE = Duration.ofMinutes(29);

    @Inject
    TravellingClock clock;

    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void present() {
        clock.comeBack();
    }

    private Response logIn(TestBrowser browser) {
        return sara.redeem(Login.code(Login.through(browser, sara.request(), HOSPITAL_PHARMACIST)));
    }

    private boolean isLoggedIn(TestBrowser browser) {
        return silently(browser).containsKey("code");
    }

    private java.util.Map<String, String> silently(TestBrowser browser) {
        return Login.query(URI.create(browser.get(RelyingParty.address(sara.request("prompt", "none")))
                .header("Location")));
    }

    @Test
    void a_refresh_gives_another_thirty_minutes() {
        var browser = new TestBrowser();
        var tokens = logIn(browser);
        clock.advance(ALMOST_IDLE);
        assertThat(sara.refresh(tokens.path("refresh_token")).statusCode()).isEqualTo(200);
        clock.advance(ALMOST_IDLE);
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void a_single_sign_on_gives_another_thirty_minutes() {
        var browser = new TestBrowser();
        logIn(browser);
        clock.advance(ALMOST_IDLE);
        assertThat(sara.redeem(silently(browser).get("code")).statusCode()).isEqualTo(200);
        clock.advance(ALMOST_IDLE);
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void after_thirty_minutes_without_use_it_is_over_everywhere() {
        var browser = new TestBrowser();
        var tokens = logIn(browser);
        clock.advance(Duration.ofMinutes(30));
        assertThat(silently(browser)).containsEntry("error", "login_required");
        assertThat(sara.refresh(tokens.path("refresh_token")).statusCode()).isEqualTo(400);
        assertThat(RelyingParty.userinfo(tokens.path("access_token")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_four_hours_it_is_over_whatever_the_use_and_the_last_refresh_token_ends_with_it() {
        var browser = new TestBrowser();
        var tokens = logIn(browser);
        for (int i = 0; i < 8; i++) {
            clock.advance(ALMOST_IDLE);
            tokens = sara.refresh(tokens.path("refresh_token"));
            assertThat(tokens.statusCode()).isEqualTo(200);
        }
        assertThat(tokens.<Integer>path("refresh_expires_in")).isBetween(7 * 60, 8 * 60);
        clock.advance(Duration.ofMinutes(8));
        assertThat(sara.refresh(tokens.path("refresh_token")).statusCode()).isEqualTo(400);
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void no_token_of_an_ended_session_is_accepted_while_that_of_another_browser_is() {
        var here = new TestBrowser();
        var there = new TestBrowser();
        var mine = logIn(here);
        var others = logIn(there);
        here.get(Paths.LOGOUT + "?id_token_hint=" + mine.path("id_token"));
        assertThat(RelyingParty.userinfo(mine.path("access_token")).statusCode())
                .isEqualTo(401);
        var refused = sara.refresh(mine.path("refresh_token"));
        assertThat(refused.<String>path("error_description")).isEqualTo("Session not active");
        assertThat(isLoggedIn(here)).isFalse();
        assertThat(RelyingParty.userinfo(others.path("access_token")).statusCode())
                .isEqualTo(200);
        assertThat(sara.refresh(others.path("refresh_token")).statusCode()).isEqualTo(200);
        assertThat(isLoggedIn(there)).isTrue();
    }
}
