package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DIRECTOR;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static dev.ecps.idp.walk.RelyingParty.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.StrictProfile;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.oidc.logout.notice.Listener;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are told of an answer, real servers all of them (CIBA Core §10.2); only in the profile strict. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class PingTest {
    private static final String TOKEN = "8d67dc78-7faa-4d41-aabd-67707b374255";

    @Inject
    Devices devices;

    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<String> credentials = new LinkedBlockingQueue<>();
    private Listener listener;
    private RelyingParty sara;

    @BeforeEach
    void listen() {
        devices.register(new NewDevice(DIRECTOR, "{}", "verifier", "phone", false));
        listener = Listener.answering((Listener.Answer) call -> {
            credentials.add(call.getRequestHeaders().getFirst("Authorization"));
            var status = statuses.poll();
            Listener.status(call, status == null ? 204 : status);
        });
        sara = registered(listener.uri());
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private static RelyingParty registered(String endpoint) {
        return RelyingParty.registered(
                Map.of(
                        "client_name",
                        "SARA",
                        "redirect_uris",
                        List.of(RelyingParty.CALLBACK),
                        "backchannel_token_delivery_mode",
                        "ping",
                        "backchannel_client_notification_endpoint",
                        endpoint),
                RelyingParty.CALLBACK);
    }

    private static Map<String, String> form(String token) {
        var form = new LinkedHashMap<>(cibaForm(DIRECTOR, "42"));
        form.put("client_notification_token", token);
        return form;
    }

    private String begun() {
        return sara.ciba(form(TOKEN)).then().statusCode(200).extract().path("auth_req_id");
    }

    private static void isInvalid(Response answer, String description) {
        isRefused(answer, 400, "invalid_request", description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "deny"})
    void an_answer_of_either_kind_is_told_with_the_client_s_own_token(String action) throws InterruptedException {
        var login = begun();
        decide(login, action);
        assertThat(JsonPath.from(listener.awaitCall()).<String, String>getMap(""))
                .containsExactly(Map.entry("auth_req_id", login));
        assertThat(credentials.poll(10, TimeUnit.SECONDS)).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void the_tokens_are_then_there() {
        var login = begun();
        decide(login, "allow");
        listener.awaitCall();
        assertThat(sara.poll(login).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_was_unregistered_is_called_no_more() {
        var gone = begun();
        sara.unregister();
        decide(gone, "allow").then().statusCode(404);
        sara = registered(listener.uri());
        var login = begun();
        decide(login, "allow");
        assertThat(listener.awaitCall()).contains(login).doesNotContain(gone);
    }

    @Test
    void a_client_that_is_out_of_order_is_called_again() {
        statuses.add(503);
        decide(begun(), "allow");
        assertThat(listener.awaitCall()).isEqualTo(listener.awaitCall());
    }

    @Test
    void the_token_is_required_of_such_a_client() {
        isInvalid(
                sara.ciba(cibaForm(DIRECTOR, "42")),
                "Client Notification token needs to be provided with the ping mode");
    }

    @Test
    void the_token_has_at_most_1024_characters_and_the_form_of_a_bearer_token() {
        isInvalid(sara.ciba(form("x".repeat(1025))), "Client Notification token length is limited to 1024 characters");
        isInvalid(sara.ciba(form("a b")), "Client Notification token is no bearer token (RFC 6750 section 2.1)");
    }

    @Test
    void the_token_is_refused_of_a_client_that_polls() {
        isInvalid(
                RelyingParty.named("eRPPS").ciba(form(TOKEN)),
                "Client Notification token supported only for the ping mode");
    }
}
