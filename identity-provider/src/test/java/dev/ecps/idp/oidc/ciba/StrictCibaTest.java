package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LONG_NAME;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.RETIRED;
import static dev.ecps.idp.walk.Answers.isRefused;
import static dev.ecps.idp.walk.RelyingParty.cibaForm;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.StrictProfile;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The backchannel authentication endpoint in the profile strict. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class StrictCibaTest {
    @Inject
    Devices devices;

    private RelyingParty sara;

    @BeforeEach
    void prepare() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(MIDWIFE, "{}", "verifier", "phone", false));
        var blocked = devices.register(new NewDevice(LONG_NAME, "{}", "verifier", "phone", false));
        for (int i = 0; i < 3; i++) devices.checkPin(blocked.id(), new PinEvidence.WrongOnPurpose());
    }

    static List<NationalId> unknown_without_e_CPS_and_blocked() {
        return List.of(NOBODY, RETIRED, LONG_NAME);
    }

    @ParameterizedTest
    @MethodSource("unknown_without_e_CPS_and_blocked")
    void whoever_can_not_be_asked_is_told_alike_and_after_the_same_time(NationalId who) {
        long begun = System.nanoTime();
        var answer = sara.ciba(cibaForm(who, "42"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        isRefused(answer, 400, "unknown_user_id", "The practitioner is unknown, or can't be asked");
    }

    @Test
    void whoever_can_be_asked_is_told_after_that_time_too() {
        long begun = System.nanoTime();
        assertThat(sara.ciba(cibaForm(MIDWIFE, "42")).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, scope_all, invalid_scope, Missing scope: openid (CIBA Core section 7.1)",
        "acr_values, eidas2, invalid_request, "
                + "'acr_values must be eidas1: Pro Sante Connect requires it and supports no other value'",
        "binding_message, Bonjour, invalid_binding_message, "
                + "'binding_message must be two digits, 00 to 99: the user finds them among three numbers'",
    })
    void what_PSC_specifies_is_insisted_on(String name, String value, String error, String words) {
        var form = cibaForm(MIDWIFE, "42");
        form.put(name, value);
        isRefused(sara.ciba(form), 400, error, words);
    }

    @Test
    void a_binding_message_is_required() {
        var form = cibaForm(MIDWIFE, "42");
        form.remove("binding_message");
        isRefused(
                sara.ciba(form),
                400,
                "invalid_request",
                "missing parameter : binding_message (the user compares it, CIBA Core section 7.1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login_hint_token", "id_token_hint"})
    void another_hint_is_refused(String hint) {
        var form = cibaForm(MIDWIFE, "42");
        form.put(hint, "somebody-else");
        isRefused(sara.ciba(form), 400, "invalid_request", "login_hint must be the only hint (CIBA Core section 7.1)");
    }

    @Test
    void a_repeated_parameter_is_refused() {
        var answer = given().auth()
                .preemptive()
                .basic(sara.id(), sara.secret())
                .formParams(cibaForm(MIDWIFE, "42"))
                .formParam("login_hint", List.of(MIDWIFE.value(), NOBODY.value()))
                .post(Paths.BACKCHANNEL_AUTHENTICATION);
        isRefused(answer, 400, "invalid_request", "duplicated parameter");
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "600, 600", "601, 600", "999999999999, 120", "0, 120", "-5, 120", "soon, 120"})
    void a_requested_expiry_counts_within_its_limits(String wish, int granted) {
        var form = cibaForm(MIDWIFE, "42");
        form.put("requested_expiry", wish);
        assertThat(sara.ciba(form).<Integer>path("expires_in")).isEqualTo(granted);
    }

    @Test
    void the_metadata_name_the_endpoint_and_how_tokens_are_delivered() {
        var metadata = given().get(Paths.WELL_KNOWN + "/wallet-openid-configuration")
                .jsonPath()
                .<String, Object>getMap("");
        assertThat(metadata)
                .hasEntrySatisfying(
                        "backchannel_authentication_endpoint",
                        address -> assertThat(address.toString()).endsWith(Paths.BACKCHANNEL_AUTHENTICATION))
                .containsEntry("backchannel_user_code_parameter_supported", false);
        assertThat((List<?>) metadata.get("backchannel_token_delivery_modes_supported"))
                .first()
                .isEqualTo("poll");
    }

    @Test
    void a_public_client_may_not_ask_although_it_is_switched_on() {
        var open = RelyingParty.registered(
                Map.of("redirect_uris", List.of(RelyingParty.CALLBACK), "token_endpoint_auth_method", "none"),
                RelyingParty.CALLBACK);
        var form = cibaForm(MIDWIFE, "42");
        form.put("client_id", open.id());
        isRefused(
                given().formParams(form).post(Paths.BACKCHANNEL_AUTHENTICATION),
                401,
                "invalid_grant",
                "Client not allowed OIDC CIBA Grant");
    }
}
