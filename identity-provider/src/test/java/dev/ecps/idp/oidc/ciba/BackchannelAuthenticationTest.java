package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ONE_GIVEN_NAME;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.RETIRED;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STAFF;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.VOLUNTEER;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ciba.CIBARequestAcknowledgement;
import dev.ecps.idp.LogLines;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.oidc.ciba.check.BackchannelChecks;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Answers;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST to the backchannel authentication endpoint. */
@QuarkusTest
class BackchannelAuthenticationTest {
    private static final String NOT_SENT = "Failed to send authentication request";
    private static final String NOT_PLAIN =
            "the binding_message value has to be max 50 characters in length and must contain only basic plain-text"
                    + " characters without spaces";

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    PhonePrompts prompts;

    @Inject
    Clients clients;

    private RelyingParty sara;

    @BeforeEach
    void prepare() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(VOLUNTEER, "{}", "verifier", "phone", false));
    }

    /** What waits on it waits for nobody. */
    @AfterEach
    void takeThePhoneAway() {
        devices.activeOf(VOLUNTEER).ifPresent(device -> devices.delete(device.id()));
    }

    private List<Asked> waiting(NationalId who) {
        return challenges.pendingOn(devices.activeOf(who).orElseThrow().id());
    }

    private static Map<String, String> form(String name, String value) {
        var form = cibaForm(VOLUNTEER, "42");
        form.put(name, value);
        return form;
    }

    private static Map<String, String> without(String... names) {
        var form = cibaForm(VOLUNTEER, "42");
        for (var name : names) form.remove(name);
        return form;
    }

    @Nested
    class A_good_request {
        @Test
        void is_answered_with_auth_req_id_expires_in_and_interval() throws Exception {
            var answer = sara.ciba(cibaForm(VOLUNTEER, "42"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            var members = answer.jsonPath().<String, Object>getMap("");
            assertThat(members.keySet()).containsExactly("auth_req_id", "expires_in", "interval");
            assertThat(members).containsEntry("expires_in", 120).containsEntry("interval", 5);
            assertThat(answer.<String>path("auth_req_id").split("\\."))
                    .as("a JWE")
                    .hasSize(5);
            CIBARequestAcknowledgement.parse(Answers.of(answer));
        }

        @Test
        void asks_the_phone_with_the_service_s_name_and_three_numbers_of_which_one_is_the_client_s() {
            sara.ciba(VOLUNTEER, "07");
            var asked = waiting(VOLUNTEER).get(0);
            assertThat(asked.service()).isEqualTo("SARA");
            assertThat(asked.shown().value()).isEqualTo("07");
            assertThat(asked.choices()).hasSize(3).doesNotHaveDuplicates().contains(asked.shown());
        }

        @Test
        void supersedes_nothing_and_is_superseded_by_nothing() {
            int before = waiting(VOLUNTEER).size();
            sara.ciba(VOLUNTEER, "01");
            sara.ciba(VOLUNTEER, "02");
            assertThat(waiting(VOLUNTEER))
                    .hasSize(before + 2)
                    .first()
                    .satisfies(newest -> assertThat(newest.shown().value()).isEqualTo("02"));
        }

        @Test
        void may_come_without_channel_acr_values_and_binding_message() {
            var answer = sara.ciba(without("channel", "acr_values", "binding_message"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(waiting(VOLUNTEER).get(0).choices()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bonjour", "7", "123", "#a-b.c_d/e+f!g?", "a b", "<1>"})
        void may_have_a_binding_message_that_is_no_number_of_two_digits_if_it_is_plain(String message) {
            int expected = message.matches("[a-zA-Z0-9-._+/!?#]{1,50}") ? 200 : 400;
            assertThat(sara.ciba(form("binding_message", message)).statusCode()).isEqualTo(expected);
        }

        @Test
        void rings_no_phone_for_a_card() {
            int before = waiting(VOLUNTEER).size();
            assertThat(sara.ciba(form("channel", "CARD")).statusCode()).isEqualTo(200);
            assertThat(waiting(VOLUNTEER)).hasSize(before);
        }

        @Test
        void needs_no_e_CPS_for_a_card() {
            var form = new LinkedHashMap<>(cibaForm(STAFF, "42"));
            form.put("channel", "CARD");
            assertThat(devices.activeOf(STAFF)).isEmpty();
            assertThat(sara.ciba(form).statusCode()).isEqualTo(200);
        }

        @Test
        void may_wish_another_expiry_which_changes_nothing() {
            assertThat(sara.ciba(form("requested_expiry", "30")).<Integer>path("expires_in"))
                    .isEqualTo(120);
        }

        @Test
        void may_repeat_a_parameter_as_at_a_Keycloak() {
            given().auth()
                    .preemptive()
                    .basic(sara.id(), sara.secret())
                    .formParams(cibaForm(VOLUNTEER, "42"))
                    .formParam("zz", List.of("1", "2"))
                    .post(Paths.BACKCHANNEL_AUTHENTICATION)
                    .then()
                    .statusCode(200);
        }
    }

    /** Each row fails in its own step and in all that follow, so that the order shows. */
    @Nested
    class The_checks_in_their_order {
        private Map<String, String> everythingWrong() {
            return Map.of(
                    "binding_message", "deux mots",
                    "client_notification_token", "token",
                    "user_code", "1234",
                    "channel", "FAX");
        }

        private Response with(String... namesAndValues) {
            var form = new LinkedHashMap<>(everythingWrong());
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (namesAndValues[i + 1].isEmpty()) form.remove(namesAndValues[i]);
                else form.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return sara.ciba(form);
        }

        @Test
        void first_the_client_s_authentication() {
            var stranger = new RelyingParty("nobody-knows-me", "secret");
            var words = "Invalid client or Invalid client credentials";
            isRefused(stranger.ciba(everythingWrong()), 401, "invalid_client", words);
            var thief = new RelyingParty(sara.id(), "wrong");
            isRefused(thief.ciba(everythingWrong()), 401, "unauthorized_client", words);
        }

        @Test
        void second_whether_CIBA_is_on_for_the_client() {
            var off = RelyingParty.registered(
                    Map.of("client_name", "off", "redirect_uris", List.of(RelyingParty.CALLBACK), "ciba", false),
                    RelyingParty.CALLBACK);
            isRefused(off.ciba(everythingWrong()), 401, "invalid_grant", "Client not allowed OIDC CIBA Grant");
        }

        @Test
        void third_login_hint() {
            isRefused(with(), 400, "invalid_request", "missing parameter : login_hint");
        }

        @Test
        void fourth_scope() {
            isRefused(with("login_hint", NOBODY.value()), 400, "invalid_request", "missing parameter : scope");
        }

        @ParameterizedTest
        @ValueSource(strings = {"899799999999", "99700001276", "nonsense", " "})
        void fifth_the_user(String hint) {
            isRefused(with("login_hint", hint, "scope", "nonsense"), 400, "invalid_request", "invalid user");
        }

        @Test
        void sixth_the_scopes() {
            isRefused(
                    with("login_hint", RETIRED.value(), "scope", "openid  nonsense"),
                    400,
                    "invalid_scope",
                    "Invalid scopes: openid  nonsense");
        }

        @Test
        void seventh_the_binding_message() {
            isRefused(
                    with("login_hint", RETIRED.value(), "scope", "openid"), 400, "invalid_binding_message", NOT_PLAIN);
        }

        @Test
        void eighth_the_notification_token() {
            isRefused(
                    with("login_hint", RETIRED.value(), "scope", "openid", "binding_message", "42"),
                    400,
                    "invalid_request",
                    "Client Notification token supported only for the ping mode");
        }

        @Test
        void ninth_the_user_code() {
            isRefused(
                    with(
                            "login_hint",
                            RETIRED.value(),
                            "scope",
                            "openid",
                            "binding_message",
                            "42",
                            "client_notification_token",
                            ""),
                    400,
                    "invalid_request",
                    "User code not supported");
        }

        @Test
        void tenth_the_channel() {
            var form = cibaForm(RETIRED, "42");
            form.put("channel", "FAX");
            isRefused(sara.ciba(form), 400, "invalid_request", "Invalid parameter: channel (MOBILE or CARD)");
        }

        @Test
        void last_the_phone_of_somebody_who_has_none() {
            assertThat(devices.activeOf(RETIRED)).isEmpty();
            isRefused(sara.ciba(cibaForm(RETIRED, "42")), 503, "server_error", NOT_SENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"scope, '', invalid_scope, 'Invalid scopes: '", "login_hint, '', invalid_request, invalid user"})
    void an_empty_parameter_is_there_and_is_wrong(String name, String value, String error, String words) {
        isRefused(sara.ciba(form(name, value)), 400, error, words);
    }

    @Test
    void a_binding_message_of_51_characters_is_too_long() {
        isRefused(sara.ciba(form("binding_message", "x".repeat(51))), 400, "invalid_binding_message", NOT_PLAIN);
        assertThat(sara.ciba(form("binding_message", "x".repeat(50))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_blocked_e_CPS_can_not_be_asked() {
        var phone = devices.register(new NewDevice(ONE_GIVEN_NAME, "{}", "verifier", "phone", false));
        for (int i = 0; i < 3; i++) devices.checkPin(phone.id(), new PinEvidence.WrongOnPurpose());
        isRefused(sara.ciba(cibaForm(ONE_GIVEN_NAME, "42")), 503, "server_error", NOT_SENT);
        devices.delete(phone.id());
    }

    @Test
    void a_phone_that_was_asked_too_often_in_vain_is_left_in_peace_by_this_client_alone() {
        var phone = devices.register(new NewDevice(STAFF, "{}", "verifier", "phone", false));
        var other = RelyingParty.named("eRPPS");
        for (int i = 0; i < 199; i++) prompts.take(clients.of(sara.id()).orElseThrow(), STAFF);
        sara.ciba(STAFF, "42");
        isRefused(sara.ciba(cibaForm(STAFF, "42")), 503, "server_error", NOT_SENT);
        assertThat(waiting(STAFF)).hasSize(1);
        assertThat(other.ciba(cibaForm(STAFF, "42")).statusCode()).isEqualTo(200);
        devices.delete(phone.id());
    }

    @Test
    void a_client_that_asks_too_often_again_and_again_fills_no_log() {
        var phone = devices.register(new NewDevice(STAFF, "{}", "verifier", "phone", false));
        for (int i = 0; i < 200; i++) prompts.take(clients.of(sara.id()).orElseThrow(), STAFF);
        try (var log = LogLines.of(BackchannelRequests.class)) {
            for (int i = 0; i < 3; i++) sara.ciba(cibaForm(STAFF, "42"));
            assertThat(log.lines()).hasSize(1).first().asString().contains(sara.id(), "200 times in vain");
        }
        devices.delete(phone.id());
    }

    @Test
    void a_client_that_asks_for_somebody_without_an_e_CPS_again_and_again_fills_no_log() {
        assertThat(devices.activeOf(RETIRED)).isEmpty();
        var newcomer = RelyingParty.named("newcomer");
        try (var log = LogLines.of(BackchannelChecks.class)) {
            for (int i = 0; i < 3; i++) newcomer.ciba(cibaForm(RETIRED, "42"));
            assertThat(log.lines()).hasSize(1).first().asString().contains(newcomer.id(), "no e-CPS");
        }
    }

    @Test
    void a_public_client_may_not_ask() {
        var open = RelyingParty.registered(
                Map.of(
                        "client_name",
                        "open",
                        "redirect_uris",
                        List.of(RelyingParty.CALLBACK),
                        "token_endpoint_auth_method",
                        "none"),
                RelyingParty.CALLBACK);
        var form = cibaForm(VOLUNTEER, "42");
        form.put("client_id", open.id());
        isRefused(
                given().formParams(form).post(Paths.BACKCHANNEL_AUTHENTICATION),
                401,
                "invalid_grant",
                "Client not allowed OIDC CIBA Grant");
    }

    @Test
    void a_GET_is_not_allowed() {
        given().get(Paths.BACKCHANNEL_AUTHENTICATION).then().statusCode(405);
    }
}
