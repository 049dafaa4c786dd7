package dev.ecps.idp.oidc.logout;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Impatient.class)
class LogoutSettingsTest {
    private final TestBrowser browser = new TestBrowser();
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private String idToken() {
        return sara.redeem(Login.code(Login.through(browser, sara.request(), HOSPITAL_PHARMACIST)))
                .path("id_token");
    }

    private Response leave(Map<String, String> parameters) {
        return new TestBrowser().get(Paths.LOGOUT + "?" + RelyingParty.query(parameters));
    }

    @Test
    void a_provider_that_drops_the_state_sends_none_back() {
        var sent = leave(Map.of("id_token_hint", idToken(), "post_logout_redirect_uri", CALLBACK, "state", "s"));
        assertThat(sent.header("Location")).isEqualTo(CALLBACK);
    }

    @Test
    void the_old_parameter_leads_back_and_is_checked() {
        var hint = idToken();
        assertThat(leave(Map.of("id_token_hint", hint, "redirect_uri", "http://evil.example"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(leave(Map.of("id_token_hint", hint, "redirect_uri", CALLBACK))
                        .header("Location"))
                .isEqualTo(CALLBACK);
    }
}
