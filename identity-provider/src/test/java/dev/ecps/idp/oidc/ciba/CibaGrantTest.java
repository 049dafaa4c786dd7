package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.CORSICAN;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static dev.ecps.idp.walk.RelyingParty.decide;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneAnswers;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.keys.Envelope;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.idp.walk.Answers;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.TwoDigits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls for the tokens of a login over the back channel. */
@QuarkusTest
class CibaGrantTest {
    private static final String PENDING =
            "The authorization request is still pending as the end-user hasn't yet been authenticated.";

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    Practitioners practitioners;

    @Inject
    PhoneAnswers phones;

    @Inject
    Envelope envelope;

    @Inject
    Clients clients;

    @Inject
    BackchannelLogins logins;

    @Inject
    TravellingClock clock;

    private RelyingParty sara;
    private String login;

    @BeforeEach
    void begin() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(CORSICAN, "{}", "verifier", "phone", false));
        login = sara.ciba(CORSICAN, "42");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
        devices.activeOf(CORSICAN).ifPresent(device -> devices.delete(device.id()));
    }

    @Test
    void whoever_leaves_the_directory_is_denied_even_after_approving() {
        var who = practitioners.find(CORSICAN).orElseThrow();
        practitioners.remove(CORSICAN);
        try {
            pick("42");
            isDenied(sara.poll(login));
        } finally {
            practitioners.save(who);
        }
    }

    private void pick(String number) {
        var phone = devices.activeOf(CORSICAN).orElseThrow();
        var asked = challenges.pendingOn(phone.id()).get(0);
        phones.answer(phone, asked.id(), new TwoDigits(number), new PinEvidence.VouchedBySandbox());
    }

    private String decoy() {
        var phone = devices.activeOf(CORSICAN).orElseThrow();
        return challenges.pendingOn(phone.id()).get(0).choices().stream()
                .map(TwoDigits::value)
                .filter(number -> !number.equals("42"))
                .findFirst()
                .orElseThrow();
    }

    private void seconds(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    private static void isPending(Response answer) {
        isRefused(answer, 400, "authorization_pending", PENDING);
    }

    private static void isDenied(Response answer) {
        isRefused(answer, 400, "access_denied", "not authorized");
    }

    private static void isTooSoon(Response answer) {
        isRefused(answer, 400, "slow_down", "too early to access");
    }

    private static void isTimedOut(Response answer) {
        isRefused(answer, 400, "expired_token", "authentication timed out");
    }

    private static void isUnknown(Response answer) {
        isRefused(answer, 400, "invalid_grant", "Invalid auth_req_id");
    }

    @Nested
    class The_checks_in_their_order {
        @Test
        void first_whether_CIBA_is_on_for_the_client() {
            var off = RelyingParty.registered(
                    Map.of("client_name", "off", "redirect_uris", List.of(RelyingParty.CALLBACK), "ciba", false),
                    RelyingParty.CALLBACK);
            isRefused(
                    off.token(Map.of("grant_type", "urn:openid:params:grant-type:ciba")),
                    400,
                    "invalid_grant",
                    "Client not allowed OIDC CIBA Grant");
        }

        @Test
        void second_auth_req_id() {
            isRefused(
                    sara.token(Map.of("grant_type", "urn:openid:params:grant-type:ciba")),
                    400,
                    "invalid_request",
                    "Missing parameter: auth_req_id");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nonsense",
                    "a.b.c.d.e",
                    "eyJhbGciOiJub25lIn0..a.b.c",
                    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0..AAAAAAAAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"
                })
        void third_whether_it_can_be_read(String shown) {
            isRefused(sara.poll(shown), 400, "invalid_grant", "Invalid Auth Req ID");
        }

        @Test
        void third_whether_it_was_made_for_this_and_is_not_too_long() {
            isRefused(sara.poll(envelope.close("other", "x")), 400, "invalid_grant", "Invalid Auth Req ID");
            isRefused(sara.poll(login + "x".repeat(9_000)), 400, "invalid_grant", "Invalid Auth Req ID");
        }

        @Test
        void fourth_whether_it_is_known() {
            isUnknown(sara.poll(envelope.close("auth_req_id", "of-the-run-before")));
        }

        @Test
        void fifth_the_time_even_if_it_was_approved_and_polled_too_soon() {
            isPending(sara.poll(login));
            pick("42");
            seconds(119);
            login = sara.ciba(CORSICAN, "42");
            seconds(119);
            isPending(sara.poll(login));
            pick("42");
            seconds(1);
            isTimedOut(sara.poll(login));
            isTimedOut(sara.poll(login));
        }

        @ParameterizedTest
        @ValueSource(strings = {"deny", "allow"})
        void sixth_the_pace_even_if_it_was_answered(String action) {
            isPending(sara.poll(login));
            decide(login, action).then().statusCode(204);
            isTooSoon(sara.poll(login));
        }

        @Test
        void seventh_a_refusal_as_often_as_it_is_asked() {
            decide(login, "deny");
            isDenied(sara.poll(login));
            seconds(5);
            isDenied(sara.poll(login));
        }

        @Test
        void eighth_whether_there_is_an_answer() {
            isPending(sara.poll(login));
        }
    }

    @Nested
    class The_pace {
        @Test
        void lets_the_first_poll_come_at_once_and_the_next_after_five_seconds() {
            isPending(sara.poll(login));
            seconds(5);
            isPending(sara.poll(login));
        }

        @Test
        void grows_by_five_seconds_with_each_slow_down_for_this_and_all_later_polls() {
            isPending(sara.poll(login));
            isTooSoon(sara.poll(login));
            seconds(5);
            isTooSoon(sara.poll(login));
            seconds(10);
            isPending(sara.poll(login));
            seconds(14);
            isTooSoon(sara.poll(login));
        }

        @Test
        void does_not_count_a_poll_that_lies_ahead_after_a_journey_back() {
            seconds(60);
            isPending(sara.poll(login));
            clock.comeBack();
            isPending(sara.poll(login));
            isTooSoon(sara.poll(login));
        }

        @Test
        void of_one_login_is_not_that_of_another() {
            var other = sara.ciba(CORSICAN, "43");
            isPending(sara.poll(login));
            isTooSoon(sara.poll(login));
            isPending(sara.poll(other));
        }
    }

    @Nested
    class The_phone {
        @Test
        void approves_with_the_client_s_number() {
            pick("42");
            assertThat(sara.poll(login).statusCode()).isEqualTo(200);
        }

        @Test
        void refuses_with_any_other_number() {
            pick(decoy());
            isDenied(sara.poll(login));
        }

        @Test
        void counts_for_nothing_once_it_was_replaced() {
            pick("42");
            devices.register(new NewDevice(CORSICAN, "{}", "verifier", "another phone", false));
            isDenied(sara.poll(login));
        }

        @Test
        void may_be_played_by_a_standing_answer() throws Exception {
            var phone = devices.activeOf(CORSICAN).orElseThrow();
            var asked = challenges.pendingOn(phone.id()).get(0);
            var over = challenges.whenOver(asked.id()).toCompletableFuture();
            Login.answer(CORSICAN, "{\"answer\":\"decline\"}");
            over.get(10, TimeUnit.SECONDS);
            isDenied(sara.poll(login));
            Login.noAnswer(CORSICAN);
        }
    }

    @Nested
    class The_tokens {
        @Test
        void are_those_of_the_code_grant() throws Exception {
            pick("42");
            var answer = sara.poll(login);
            assertThat(answer.jsonPath().<String, Object>getMap("").keySet())
                    .containsExactly(
                            "access_token",
                            "expires_in",
                            "refresh_expires_in",
                            "refresh_token",
                            "token_type",
                            "id_token",
                            "not-before-policy",
                            "session_state",
                            "scope");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.<String>path("scope")).isEqualTo("openid profile scope_all identity");
            OIDCTokenResponseParser.parse(Answers.of(answer));
            var claims = SignedJWT.parse(answer.<String>path("id_token")).getJWTClaimsSet();
            assertThat(claims.getAudience()).containsExactly(sara.id());
            assertThat(claims.getStringClaim("acr")).isEqualTo("eidas1");
            assertThat(claims.getStringClaim("authMode")).isEqualTo("MOBILE");
            assertThat(claims.getClaims())
                    .containsKeys("auth_time", "at_hash", "sid")
                    .doesNotContainKey("nonce");
            assertThat(claims.getStringClaim("sid")).isEqualTo(answer.path("session_state"));
        }

        @Test
        void can_be_used_refreshed_and_ended() {
            pick("42");
            var tokens = sara.poll(login);
            assertThat(RelyingParty.userinfo(tokens.path("access_token")).<String>path("SubjectNameID"))
                    .isEqualTo(CORSICAN.value());
            var fresh = sara.refresh(tokens.path("refresh_token"));
            assertThat(fresh.statusCode()).isEqualTo(200);
            given().formParam("id_token_hint", fresh.<String>path("id_token"))
                    .post(Paths.LOGOUT)
                    .then()
                    .statusCode(200);
            assertThat(RelyingParty.userinfo(fresh.path("access_token")).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void of_two_logins_belong_to_two_sessions() {
            var other = sara.ciba(CORSICAN, "43");
            decide(login, "allow");
            decide(other, "allow");
            assertThat(sara.poll(login).<String>path("session_state"))
                    .isNotEqualTo(sara.poll(other).<String>path("session_state"));
        }

        @Test
        void of_a_card_say_so() throws Exception {
            var form = cibaForm(CORSICAN, "42");
            form.put("channel", "CARD");
            var card = sara.ciba(form).<String>path("auth_req_id");
            isPending(sara.poll(card));
            decide(card, "allow").then().statusCode(204);
            seconds(5);
            var claims =
                    SignedJWT.parse(sara.poll(card).<String>path("id_token")).getJWTClaimsSet();
            assertThat(claims.getStringClaim("authMode")).isEqualTo("CARD");
        }
    }

    @Nested
    class An_auth_req_id {
        @Test
        void works_once() {
            pick("42");
            assertThat(sara.poll(login).statusCode()).isEqualTo(200);
            isUnknown(sara.poll(login));
        }

        @Test
        void of_another_client_is_as_unknown_as_none_and_stays_good_for_its_own() {
            var thief = RelyingParty.named("Voleur");
            isUnknown(thief.poll(login));
            pick("42");
            isUnknown(thief.poll(login));
            assertThat(sara.poll(login).statusCode()).isEqualTo(200);
        }

        @Test
        void is_unknown_to_who_registers_under_the_id_of_its_client() {
            pick("42");
            sara.unregister();
            var heir = sara.registeredAnew();
            isUnknown(heir.poll(login));
            decide(login, "allow").then().statusCode(404);
        }

        @Test
        void rings_no_more_once_its_client_is_unregistered() {
            var phone = devices.activeOf(CORSICAN).orElseThrow();
            int before = challenges.pendingOn(phone.id()).size();
            sara.unregister();
            assertThat(challenges.pendingOn(phone.id())).hasSize(before - 1);
        }

        @Test
        void of_somebody_without_a_phone_is_answered_by_nobody() {
            var client = clients.of(sara.id()).orElseThrow();
            var life = Duration.ofMinutes(1);
            var silent = logins.open(new BackchannelRequest(
                    client,
                    CORSICAN,
                    Optional.empty(),
                    Set.of("openid"),
                    Channel.MOBILE,
                    Optional.empty(),
                    "",
                    life,
                    Optional.empty()));
            decide(silent, "allow").then().statusCode(409);
            isPending(sara.poll(silent));
        }

        @Test
        void of_a_card_that_nobody_shows_times_out() {
            var form = cibaForm(CORSICAN, "42");
            form.put("channel", "CARD");
            var card = sara.ciba(form).<String>path("auth_req_id");
            seconds(120);
            isTimedOut(sara.poll(card));
        }

        @Test
        void is_unknown_ten_minutes_after_it_timed_out() {
            seconds(120 + 599);
            isTimedOut(sara.poll(login));
            seconds(1);
            isUnknown(sara.poll(login));
        }
    }
}
