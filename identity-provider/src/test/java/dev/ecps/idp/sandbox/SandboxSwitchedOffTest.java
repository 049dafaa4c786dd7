package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SandboxSwitchedOffTest.SwitchedOff.class)
class SandboxSwitchedOffTest {
    public static class SwitchedOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecps.sandbox.enabled", "false", "ecps.sandbox.key", "sesame");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sandbox/api/time", "/sandbox/api/messages", "/sandbox/api/openapi", "/sandbox/api/nowhere"})
    void GET_below_the_API_returns_404_even_with_the_key(String path) {
        given().header(SandboxGate.KEY, "sesame")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/outbox", "/lecteur", "/lecteur/", "/LECTEUR", "/lecteur;x=1"})
    void GET_of_a_page_returns_404(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType(startsWith("text/plain"));
    }

    @Test
    void there_is_no_card_reader_to_log_in_with() {
        var browser = new TestBrowser();
        var login = Login.begin(browser, new RelyingParty("demo-client", "demo-secret").request());
        var answer = browser.post("/login/card", Map.of("id", login.id()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Aucun lecteur de carte");
    }
}
