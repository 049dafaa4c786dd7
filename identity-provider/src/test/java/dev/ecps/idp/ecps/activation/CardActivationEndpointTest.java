package dev.ecps.idp.ecps.activation;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.nimbusds.jose.JOSEException;
import dev.ecps.idp.ecps.activation.CardScreen.Code;
import dev.ecps.idp.ecps.activation.CardScreen.Qr;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.SigningPhone;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone that scans the portal's QR code. */
@QuarkusTest
class CardActivationEndpointTest extends ActivationCalls {
    @Inject
    CardActivations cards;

    @Inject
    Devices devices;

    private final SigningPhone phone = new SigningPhone();
    private final String desk = UUID.randomUUID().toString();

    @AfterEach
    void leave() {
        cards.leave(desk);
        devices.forgetOf(List.of(PSYCHOLOGIST));
    }

    private String link() {
        return ((Qr) cards.look(PSYCHOLOGIST, desk)).link();
    }

    private static ValidatableResponse scan(String link) {
        return post(PhonePaths.CARD_ACTIVATIONS, "{\"link\":\"" + link + "\"}");
    }

    private String scanned() {
        return scan(link()).statusCode(201).extract().path("activation");
    }

    private static ValidatableResponse enter(String activation, String code) {
        return post(step(activation, PhonePaths.CODE), "{\"code\":\"" + code + "\"}");
    }

    private String code() {
        return ((Code) cards.look(PSYCHOLOGIST, desk)).code();
    }

    @Test
    void POST_of_the_QR_code_returns_201_with_a_secret_and_not_with_the_code() {
        scan(link())
                .statusCode(201)
                .body("activation", notNullValue())
                .body("codeLength", equalTo(6))
                .body("codeExpiresAt", notNullValue())
                .body("expiresAt", notNullValue())
                .body(not(containsString(code())));
    }

    @Test
    void POST_of_a_QR_code_that_is_no_more_good_says_where_another_is() {
        is(scan("https://example.org/shop"), 404, "link-unknown").body("cause", equalTo("PORTAL"));
        var link = link();
        scan(link).statusCode(201);
        is(scan(link), 409, "link-used").body("cause", equalTo("PORTAL"));
        is(post(PhonePaths.CARD_ACTIVATIONS, "{}"), 400, "invalid-request").body("field", equalTo("link"));
        is(post(PhonePaths.CARD_ACTIVATIONS, "{\"lien\":1}"), 400, "invalid-request");
    }

    @Test
    void a_wrong_code_returns_422_with_the_tries_left_and_the_third_423() {
        var activation = scanned();
        var wrong = ActivationWalk.other(code());
        is(enter(activation, wrong), 422, "shown-code-wrong").body("triesLeft", equalTo(2));
        is(enter(activation, wrong), 422, "shown-code-wrong").body("triesLeft", equalTo(1));
        is(enter(activation, wrong), 423, "activation-locked");
        is(enter(activation, "314159"), 423, "activation-locked");
    }

    @Test
    void the_code_on_the_PC_leads_to_the_rules_of_the_PIN_and_to_an_e_CPS() throws JOSEException {
        var activation = scanned();
        enter(activation, " " + code() + " ").statusCode(200).body("length", equalTo(4));
        register(activation).statusCode(201).body("holder.nationalId", equalTo(PSYCHOLOGIST.value()));
    }

    @Test
    void whoever_left_the_directory_meanwhile_gets_no_e_CPS() throws JOSEException {
        var activation = scanned();
        enter(activation, code()).statusCode(200);
        var who = practitioners.find(PSYCHOLOGIST).orElseThrow();
        practitioners.remove(PSYCHOLOGIST);
        try {
            is(register(activation), 404, "national-id-not-recognised");
        } finally {
            practitioners.save(who);
        }
        register(activation).statusCode(201);
    }

    private ValidatableResponse register(String activation) throws JOSEException {
        var kid = phone.key().computeThumbprint().toString();
        var body = "{\"publicKey\":%s,\"pinVerifier\":\"%s\",\"name\":\"carte\"}"
                .formatted(phone.key().toPublicJWK().toJSONString(), phone.verifierOf(SigningPhone.PIN));
        return phone.post(step(activation, PhonePaths.DEVICE_OF_ACTIVATION), body, proof -> proof.under(kid));
    }

    @Test
    void the_ways_by_mail_and_by_SMS_are_closed_to_it() {
        var activation = scanned();
        is(given().post(step(activation, PhonePaths.MAIL)).then(), 409, "activation-out-of-step");
        is(post(step(activation, PhonePaths.SMS), "{\"tag\":\"" + TAG + "\"}"), 409, "activation-out-of-step");
    }

    @Test
    void whoever_opens_the_QR_code_in_a_browser_is_told_to_use_the_application() {
        given().get(link().replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("application e-CPS"));
    }
}
