package dev.ecps.idp.oidc.logout.notice;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.HOSPITAL_PHARMACIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Logins at clients that want to hear of a logout, and what the sandbox tells of it. */
class BackchannelVisit {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Addresses addresses;

    @Inject
    TravellingClock clock;

    final TestBrowser browser = new TestBrowser();

    @AfterEach
    void present() {
        clock.comeBack();
    }

    static RelyingParty hearing(String uri) {
        return RelyingParty.hearing("SARA", "backchannel_logout_uri", uri);
    }

    Response logIn(RelyingParty client) {
        return client.redeem(Login.code(Login.through(browser, client.request(), HOSPITAL_PHARMACIST)));
    }

    Response join(RelyingParty client) {
        var location = browser.get(RelyingParty.address(client.request())).header("Location");
        return client.redeem(Login.code(java.net.URI.create(location)));
    }

    static Response logOut(Response tokens) {
        return given().formParam("id_token_hint", tokens.<String>path("id_token"))
                .post(Paths.LOGOUT);
    }

    static JsonPath trace(RelyingParty client) {
        return given().queryParam("client", client.id())
                .get("/sandbox/api/logouts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The notice to this client, once it is settled. */
    static Map<String, Object> settled(RelyingParty client) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Map<String, Object> notice =
                    trace(client).getMap("logouts[0].notices.find { it.client == '" + client.id() + "' }");
            if (notice != null && !"pending".equals(notice.get("state"))) return notice;
        }
        throw new AssertionError("not settled: " + trace(client).prettify());
    }

    static void isDelivered(RelyingParty client, int tries) {
        assertThat(settled(client)).containsEntry("state", "delivered").containsEntry("tries", tries);
    }

    static void hasFailed(RelyingParty client, int tries, String reason) {
        var notice = settled(client);
        assertThat(notice).containsEntry("state", "failed").containsEntry("tries", tries);
        assertThat((String) notice.get("reason")).containsIgnoringCase(reason);
    }

    static void awaitDelivered(long count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (given().get("/sandbox/api/logouts").jsonPath().getLong("delivered") == count) return;
        }
        throw new AssertionError("not " + count + " delivered");
    }
}
