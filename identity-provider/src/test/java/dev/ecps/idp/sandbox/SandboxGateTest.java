package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SandboxGateTest.WithKey.class)
class SandboxGateTest {
    private static final String TIME = "/sandbox/api/time";
    private static final String FOREIGN = "idp.example.org";

    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecps.sandbox.key", "sésame-4821");
        }
    }

    private static void isRefused(RequestSpecification request, String path) {
        request.get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:forbidden"))
                .body("detail", containsString("ecps.sandbox.key"))
                .body("detail", containsString("X-Sandbox-Key"));
    }

    @Nested
    class Without_the_key {
        @ParameterizedTest
        @ValueSource(strings = {TIME, "/sandbox/api/messages", "/sandbox/api/openapi", "/sandbox/outbox"})
        void GET_from_this_machine_returns_200(String path) {
            given().get(path).then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {TIME, "/sandbox/api/messages", "/sandbox/api/openapi", "/sandbox/api/nowhere"})
        void GET_with_a_foreign_Host_returns_403(String path) {
            isRefused(given().header("Host", FOREIGN), path);
        }

        @ParameterizedTest
        @ValueSource(strings = {"localhost.example.org", "127.0.0.1.example.org", "10.0.0.1"})
        void GET_with_a_Host_that_resembles_this_machine_returns_403(String host) {
            isRefused(given().header("Host", host), TIME);
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1:1", "[::1]:8080", "LOCALHOST"})
        void GET_with_another_name_of_this_machine_returns_200(String host) {
            given().header("Host", host).get(TIME).then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP"})
        void GET_that_a_proxy_forwarded_returns_403(String header) {
            isRefused(given().header(header, "127.0.0.1"), TIME);
            isRefused(given().header(header, "127.0.0.1"), "/sandbox/api/openapi");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "//sandbox/api/time",
                    "/%73andbox/api/time",
                    "/x/../sandbox/api/time",
                    "/sandbox;a=b/api/time",
                    "/;a=b/sandbox/api/time",
                    "/sandbox/./api;x/time",
                    "/%2e/sandbox/api/time"
                })
        void GET_by_another_spelling_of_the_path_does_not_lead_around_the_gate(String path) {
            given().urlEncodingEnabled(false)
                    .header("X-Forwarded-For", "10.0.0.1")
                    .get(path)
                    .then()
                    .body(not(containsString("travelled")));
        }

        @Test
        void GET_of_a_page_with_a_foreign_Host_returns_403_as_plain_text() {
            given().header("Host", FOREIGN)
                    .get("/sandbox/outbox")
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("text/plain"))
                    .body(containsString("ecps.sandbox.key"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://evil.example.org", "http://localhost:1", "https://localhost", "null"})
        void DELETE_from_a_page_of_another_origin_returns_403(String origin) {
            given().header("Origin", origin).delete(TIME).then().statusCode(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", "none"})
        void DELETE_that_a_browser_marks_as_foreign_returns_403(String site) {
            given().header("Sec-Fetch-Site", site).delete(TIME).then().statusCode(403);
        }

        @Test
        void DELETE_from_a_page_of_this_origin_returns_200() {
            given().header("Origin", "http://localhost:" + RestAssured.port)
                    .header("Sec-Fetch-Site", "same-origin")
                    .delete(TIME)
                    .then()
                    .statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {TIME, "/sandbox/api/keys", "/sandbox/api/openapi", "/sandbox/api/nowhere"})
        void an_answer_of_the_API_is_not_kept_and_not_guessed_at(String path) {
            given().get(path).then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        }

        @Test
        void GET_outside_of_the_sandbox_with_a_foreign_Host_is_not_the_gates_affair() {
            given().header("Host", FOREIGN).get("/assets/pages.css").then().statusCode(200);
        }
    }

    @Nested
    class With_the_key {
        @Test
        void GET_from_afar_returns_200() {
            fromAfar("sésame-4821").get(TIME).then().statusCode(200);
            fromAfar("sésame-4821").get("/sandbox/api/openapi").then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sésame-482", "sésame-48211", "SÉSAME-4821", ""})
        void GET_from_afar_with_a_wrong_key_returns_403(String key) {
            isRefused(fromAfar(key), TIME);
        }

        private RequestSpecification fromAfar(String key) {
            return given().header("Host", FOREIGN)
                    .header("X-Forwarded-For", "192.0.2.7")
                    .header(SandboxGate.KEY, key);
        }
    }

    @AfterEach
    void present() {
        given().delete(TIME).then().statusCode(200);
    }
}
