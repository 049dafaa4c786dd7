package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.ecps.idp.demo.PublicHosts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A bare forwarder of this machine adds no header: what it brings looks as if this machine's user sent it. */
@QuarkusTest
@TestProfile(PublicHosts.class)
class PublicNamesTest {
    @Test
    void a_request_that_looks_local_needs_the_key_and_is_told_which_setting() {
        given().get("/sandbox/api/time")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:forbidden"))
                .body("detail", containsString("ecps.sandbox.key"))
                .body("detail", containsString("ecps.issuer"));
    }

    @Test
    void the_key_opens_and_the_self_check_warns() {
        given().header(SandboxGate.KEY, PublicHosts.KEY)
                .get("/sandbox/api/self-check")
                .then()
                .statusCode(200)
                .body("warnings", equalTo(2))
                .body("lines.findAll { it.level == 'warning' }.what", hasItems("Client", "Sandbox"))
                .body("lines.findAll { it.what == 'Sandbox' }.says", hasItems(containsString("key")));
    }
}
