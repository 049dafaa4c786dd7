package dev.ecps.idp.ecps.activation;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.PhonePaths;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** The calls of an activation. */
class ActivationCalls {
    static final String TAG = "k3rP0x-Tag_";

    @Inject
    Outbox outbox;

    @Inject
    Practitioners practitioners;

    static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    static ValidatableResponse open(String nationalId) {
        return post(PhonePaths.ACTIVATIONS, "{\"nationalId\":\"" + nationalId + "\"}");
    }

    static String opened(NationalId who) {
        return open(who.value()).statusCode(201).extract().path("activation");
    }

    static String step(String activation, String step) {
        return PhonePaths.ACTIVATIONS + "/" + activation + "/" + step;
    }

    static ValidatableResponse is(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:" + type));
    }

    /** Goes as far as the accepted code; returns the activation. */
    String codeAccepted() {
        var activation = opened(PSYCHOLOGIST);
        given().post(step(activation, PhonePaths.MAIL)).then().statusCode(200);
        var mail = newest(OutboxMessage.Kind.MAIL);
        post(step(activation, PhonePaths.LINK), "{\"link\":\"" + mail.links().get(0) + "\"}")
                .statusCode(204);
        post(step(activation, PhonePaths.SMS), "{\"tag\":\"" + TAG + "\"}").statusCode(200);
        var sms = newest(OutboxMessage.Kind.SMS);
        post(step(activation, PhonePaths.CODE), "{\"code\":\"" + sms.codes().get(0) + "\"}")
                .statusCode(200);
        return activation;
    }

    OutboxMessage newest(OutboxMessage.Kind kind) {
        return outbox.newestFirst().stream()
                .filter(message -> message.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
