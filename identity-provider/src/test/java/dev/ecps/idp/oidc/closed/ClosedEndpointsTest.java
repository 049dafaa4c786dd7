package dev.ecps.idp.oidc.closed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClosedEndpointsTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST," + Paths.PUSHED_AUTHORIZATION + ",400,invalid_request,Pushed authorization requests",
        "POST," + Paths.DEVICE_AUTHORIZATION + ",400,unauthorized_client,The flow is disabled for the client.",
        "POST," + Paths.REGISTRATION + ",403,insufficient_scope,Clients cannot register themselves",
        "GET," + Paths.REGISTRATION + "/sara,403,insufficient_scope,Clients cannot register themselves",
        "PUT," + Paths.REGISTRATION + "/sara,403,insufficient_scope,Clients cannot register themselves",
        "DELETE," + Paths.REGISTRATION + "/sara,403,insufficient_scope,Clients cannot register themselves"
    })
    void what_is_advertised_and_closed_says_so_in_JSON(
            String method, String path, int status, String error, String description) {
        var answer = given().request(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.<String>path("error")).isEqualTo(error);
        assertThat(answer.<String>path("error_description")).contains(description);
    }
}
