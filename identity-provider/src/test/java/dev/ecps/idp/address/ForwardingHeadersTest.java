package dev.ecps.idp.address;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reaches the provider directly can claim what they like: addresses come from the settings alone. */
@QuarkusTest
class ForwardingHeadersTest {
    private static final Map<String, String> FORGED = Map.of(
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Port", "444",
            "X-Forwarded-Prefix", "/evil",
            "X-Forwarded-For", "127.0.0.1",
            "Forwarded", "for=127.0.0.1;host=evil.example;proto=https",
            "X-Original-URL", "/evil");

    @Inject
    Addresses addresses;

    @Inject
    Outbox outbox;

    private static RequestSpecification forged() {
        return given().headers(FORGED).redirects().follow(false).urlEncodingEnabled(false);
    }

    @Test
    void they_change_no_address_in_the_metadata() {
        var path = Paths.WELL_KNOWN + "/wallet-openid-configuration";
        assertThat(forged().get(path).asString())
                .isEqualTo(given().get(path).asString())
                .doesNotContain("evil");
    }

    @Test
    void neither_do_they_with_a_foreign_Host() {
        assertThat(forged().header("Host", "evil.example")
                        .get(Paths.WELL_KNOWN + "/openid-configuration")
                        .asString())
                .contains(addresses.issuer())
                .doesNotContain("evil");
    }

    @Test
    void they_change_no_redirect_and_no_cookie() {
        var answer =
                forged().get(RelyingParty.address(RelyingParty.named("SARA").request()));
        assertThat(answer.header("Location")).startsWith("/login?id=");
        assertThat(answer.detailedCookies().asList())
                .isNotEmpty()
                .allMatch(cookie -> !cookie.isSecured() && cookie.getDomain() == null);
    }

    @Test
    void they_change_no_link_in_a_mail() {
        var activation = forged().contentType("application/json")
                .body(Map.of("nationalId", PSYCHOLOGIST.value()))
                .post(PhonePaths.ACTIVATIONS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("activation");
        forged().post(PhonePaths.ACTIVATIONS + "/" + activation + "/" + PhonePaths.MAIL)
                .then()
                .statusCode(200);
        var mail = outbox.newestFirst().stream()
                .filter(message -> message.kind() == OutboxMessage.Kind.MAIL)
                .findFirst()
                .orElseThrow();
        assertThat(mail.links()).isNotEmpty().allMatch(link -> link.startsWith(addresses.wallet() + "/"));
    }

    @Test
    void they_close_the_sandbox_rather_than_open_it() {
        forged().get("/sandbox/api/time").then().statusCode(403);
        forged().header("Host", "localhost").get("/sandbox/api/time").then().statusCode(403);
    }
}
