package dev.ecps.wire.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Every refusal that a phone or a caller of the sandbox API can meet. The {@code type} is {@code urn:ecps:problem:…}. */
public enum ProblemType {
    /** A member or parameter is missing or malformed; {@code field} says which. */
    INVALID_REQUEST(400, "Invalid request"),
    /** Nothing stands at this address. */
    NOT_FOUND(404, "Not found"),
    /** The caller may not do this. */
    FORBIDDEN(403, "Forbidden"),
    /** The request was understood and clashes with what is there. */
    CONFLICT(409, "Conflict"),
    /** The method, the media type or the size of the request does not suit. */
    NOT_ACCEPTED(415, "Not accepted in this form"),
    /** A defect of the provider; {@code instance} names the log entry. */
    INTERNAL(500, "Internal error"),
    /** For a while, the provider can't do this (mail or SMS could not be handed over, for example). */
    UNAVAILABLE(503, "Temporarily unavailable"),

    /** « Identifiant RPPS non reconnu »; {@code cause} tells why. */
    NATIONAL_ID_NOT_RECOGNISED(404, "National identifier not recognised"),
    /** The directory has no e-mail or no mobile number for this practitioner; {@code cause} tells which. */
    CONTACTS_MISSING(422, "Contact data missing"),
    /** No such activation: never opened, or long over. */
    ACTIVATION_UNKNOWN(404, "Activation unknown"),
    /** The activation was not completed in time. */
    ACTIVATION_EXPIRED(410, "Activation expired"),
    /** This step does not follow the last one. */
    ACTIVATION_OUT_OF_STEP(409, "Activation is at another step"),
    /** Too many wrong codes: this activation is over, a new one can be asked for. */
    ACTIVATION_LOCKED(423, "Activation locked"),
    /** No further mail or SMS is sent for this activation. */
    RESENDS_USED_UP(429, "No more resends"),
    /** The link is none of the provider's, or belongs to another activation. */
    LINK_UNKNOWN(404, "Activation link unknown"),
    /** The link's time is over, or a newer mail replaced it; ask for the mail again. */
    LINK_EXPIRED(410, "Activation link expired"),
    /** The link was used already. */
    LINK_USED(409, "Activation link already used"),
    /** Not the code of the SMS; {@code triesLeft} tells how many tries remain. */
    SMS_CODE_WRONG(422, "Wrong code"),
    /** The code's time is over; ask for another SMS. */
    SMS_CODE_EXPIRED(410, "Code expired"),
    /** A newer SMS replaced this code. */
    SMS_CODE_SUPERSEDED(409, "Code superseded by a newer SMS"),
    /** Not the code that the management portal shows; {@code triesLeft} tells how many tries remain. */
    SHOWN_CODE_WRONG(422, "Wrong code"),
    /** The time of the code that the management portal showed is over; scan its new QR code. */
    SHOWN_CODE_EXPIRED(410, "Code expired"),

    /** The signature of a phone's request is missing or wrong. */
    PROOF_INVALID(401, "Invalid device proof"),
    /** This very request was received before. */
    PROOF_REPLAYED(401, "Device proof replayed"),
    /** The phone's clock is too far from the provider's; {@code serverTime} tells the provider's. */
    CLOCK_WRONG(401, "The phone's clock is wrong"),
    /** The e-CPS of this phone was deleted. */
    DEVICE_UNKNOWN(401, "Device unknown"),
    /** The e-CPS was activated on another phone since. */
    DEVICE_REPLACED(410, "Device replaced by another phone"),
    /** The e-CPS is past its expiry date. */
    DEVICE_EXPIRED(410, "The e-CPS has expired"),
    /** Wrong PIN; {@code triesLeft} tells how many tries remain. */
    PIN_WRONG(403, "Wrong PIN"),
    /** Too many wrong PINs: the e-CPS must be activated again. */
    PIN_BLOCKED(423, "PIN blocked"),

    /** No such login request for this phone. */
    CHALLENGE_UNKNOWN(404, "Login request unknown"),
    /** The login request was answered, replaced by a newer one, or is too old. */
    CHALLENGE_OVER(409, "Login request is over");

    private static final String PREFIX = "urn:ecps:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status it is sent with. */
    public int status() {
        return status;
    }

    /** A few English words, the same for each occurrence. */
    public String title() {
        return title;
    }

    /** The {@code type} member of RFC 9457. */
    @JsonValue
    public String uri() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #uri()}; anything else is {@link #INTERNAL}, so that an old phone survives a new provider. */
    @JsonCreator
    public static ProblemType ofUri(String uri) {
        for (ProblemType type : values()) {
            if (type.uri().equals(uri)) return type;
        }
        return INTERNAL;
    }
}
