package dev.ecps.idp.demo;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(DemoSwitchedOffTest.SwitchedOff.class)
class DemoSwitchedOffTest {
    public static class SwitchedOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecps.demo.enabled", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/espace", "/refus", "/deconnexion", "/espace;x=1", ";x=1/espace"})
    void nothing_stands_below_demo(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/demo/erpps" + path)
                .then()
                .statusCode(404);
    }

    @Test
    void the_rest_of_the_provider_is_there() {
        given().get("/auth/realms/esante-wallet/.well-known/openid-configuration")
                .then()
                .statusCode(200);
    }
}
