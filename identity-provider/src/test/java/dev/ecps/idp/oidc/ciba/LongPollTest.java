package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MILITARY_DOCTOR;
import static dev.ecps.idp.walk.RelyingParty.decide;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.StrictProfile;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneAnswers;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls that are held for up to twenty seconds, at most forty of one client ({@code ecps.ciba.long-poll}). */
@QuarkusTest
@TestProfile(StrictProfile.class)
class LongPollTest {
    private static final int MOST = 40;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    PhoneAnswers phones;

    @Inject
    LongPolls longPolls;

    @Inject
    TravellingClock clock;

    @TestHTTPResource
    URI provider;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RelyingParty sara;
    private String login;

    @BeforeEach
    void begin() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(MILITARY_DOCTOR, "{}", "verifier", "phone", false));
        login = sara.ciba(MILITARY_DOCTOR, "42");
        awaitHeld(0);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Sends a poll, and waits until it is held. */
    private CompletableFuture<HttpResponse<String>> heldPoll(String authReqId) {
        int before = longPolls.held();
        var poll = poll(authReqId);
        awaitHeld(before + 1);
        return poll;
    }

    private CompletableFuture<HttpResponse<String>> poll(String authReqId) {
        var form =
                RelyingParty.query(Map.of("grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", authReqId));
        var credentials =
                Base64.getEncoder().encodeToString((sara.id() + ":" + sara.secret()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(provider.resolve(Paths.TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials)
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private void awaitHeld(int count) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (longPolls.held() != count) {
            assertThat(System.nanoTime()).as("ten seconds").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<String> answer(CompletableFuture<HttpResponse<String>> poll) throws Exception {
        return poll.get(10, TimeUnit.SECONDS);
    }

    private static String error(HttpResponse<String> answer) {
        return JsonPath.from(answer.body()).getString("error");
    }

    @Test
    void an_approval_answers_it_with_the_tokens() throws Exception {
        var poll = heldPoll(login);
        assertThat(poll).isNotDone();
        decide(login, "allow").then().statusCode(204);
        assertThat(answer(poll).statusCode()).isEqualTo(200);
        assertThat(answer(poll).headers().firstValue("Cache-Control")).contains("no-store");
        awaitHeld(0);
    }

    /** The best of some rounds: a machine may be busy. */
    @Test
    void the_tokens_follow_the_approval_on_the_phone_within_fifty_milliseconds() throws Exception {
        var phone = devices.activeOf(MILITARY_DOCTOR).orElseThrow();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 10 && best >= TimeUnit.MILLISECONDS.toNanos(50); round++) {
            var poll = heldPoll(sara.ciba(MILITARY_DOCTOR, "42"));
            var asked = challenges.pendingOn(phone.id()).get(0);
            long approved = System.nanoTime();
            phones.answer(phone, asked.id(), asked.shown(), new PinEvidence.VouchedBySandbox());
            assertThat(answer(poll).statusCode()).isEqualTo(200);
            best = Math.min(best, System.nanoTime() - approved);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void a_refusal_answers_it() throws Exception {
        var poll = heldPoll(login);
        decide(login, "deny");
        assertThat(error(answer(poll))).isEqualTo("access_denied");
    }

    @Test
    void the_end_of_the_login_answers_it() throws Exception {
        var poll = heldPoll(login);
        clock.advance(Duration.ofSeconds(120));
        assertThat(error(answer(poll))).isEqualTo("expired_token");
    }

    @Test
    void the_end_of_its_client_answers_it() throws Exception {
        var poll = heldPoll(login);
        sara.unregister();
        assertThat(error(answer(poll))).isEqualTo("invalid_grant");
    }

    @Test
    void a_login_that_ended_since_the_poll_looked_is_looked_at_again_at_once() {
        var ended = new BackchannelLogin.Frame(
                "id",
                sara.id(),
                "SARA",
                MILITARY_DOCTOR,
                Set.of(),
                Channel.MOBILE,
                Optional.empty(),
                "",
                clock.instant().minusSeconds(1),
                new CompletableFuture<>());
        assertThat(longPolls.hold(ended).await().atMost(Duration.ofSeconds(10))).isTrue();
        awaitHeld(0);
    }

    @Test
    void a_journey_of_the_clock_that_ends_no_login_answers_it_too_and_the_next_one_waits_again() throws Exception {
        var poll = heldPoll(login);
        clock.advance(Duration.ofSeconds(10));
        assertThat(error(answer(poll))).isEqualTo("authorization_pending");
        var next = heldPoll(login);
        decide(login, "allow");
        assertThat(answer(next).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_hangs_up_is_waited_for_no_longer_and_gets_its_tokens_later() throws Exception {
        try (var socket = new Socket(provider.getHost(), provider.getPort())) {
            var form =
                    RelyingParty.query(Map.of("grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", login));
            var credentials = Base64.getEncoder()
                    .encodeToString((sara.id() + ":" + sara.secret()).getBytes(StandardCharsets.UTF_8));
            var request = "POST " + Paths.TOKEN + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\n\r\n" + form;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            awaitHeld(1);
            given().get(Paths.JWKS).then().statusCode(200); // The server has come back from holding the poll.
        }
        awaitHeld(0);
        decide(login, "allow");
        clock.advance(Duration.ofSeconds(5));
        assertThat(sara.poll(login).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_at_once_for_one_login_one_gets_the_tokens() throws Exception {
        var first = heldPoll(login);
        clock.advance(Duration.ofSeconds(5));
        answer(first);
        clock.advance(Duration.ofSeconds(5));
        var second = heldPoll(login);
        var third = poll(login);
        assertThat(error(answer(third))).isEqualTo("slow_down");
        decide(login, "allow");
        assertThat(answer(second).statusCode()).isEqualTo(200);
    }

    @Test
    void forty_hold_no_thread_and_the_next_one_is_answered_at_once() throws Exception {
        var polls = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        var logins = new ArrayList<String>();
        for (int i = 0; i < MOST; i++) {
            logins.add(sara.ciba(MILITARY_DOCTOR, "42"));
            polls.add(heldPoll(logins.get(i)));
        }
        assertThat(error(answer(poll(login)))).isEqualTo("authorization_pending");
        for (int i = 0; i < MOST; i++) {
            decide(logins.get(i), "allow");
            assertThat(answer(polls.get(i)).statusCode()).isEqualTo(200);
        }
        awaitHeld(0);
    }
}
