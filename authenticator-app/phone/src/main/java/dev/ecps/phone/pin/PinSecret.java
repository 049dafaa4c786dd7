package dev.ecps.phone.pin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The phone's half of the PIN: 32 random bytes that never leave it. See {@code docs/phone-protocol.md}, "Keys and the
 * PIN".
 */
public final class PinSecret {
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    private PinSecret(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("a PIN secret has 32 bytes");
        this.secret = secret;
    }

    /** A new one. */
    public static PinSecret draw() {
        byte[] drawn = new byte[BYTES];
        CHANCE.nextBytes(drawn);
        return new PinSecret(drawn);
    }

    /** @throws IllegalArgumentException unless the text is base64url of 32 bytes */
    @JsonCreator
    public static PinSecret ofBase64Url(String text) {
        return new PinSecret(Base64.getUrlDecoder().decode(text));
    }

    /** For the vault. */
    @JsonValue
    public String base64Url() {
        return BASE64URL.encodeToString(secret);
    }

    /** {@code HMAC-SHA-256(secret, PIN)} in base64url: shows at each use that the PIN is known. */
    public String proofOf(Pin pin) {
        return BASE64URL.encodeToString(hmac(pin));
    }

    /** {@code SHA-256(HMAC-SHA-256(secret, PIN))} in base64url: what the provider checks proofs with. */
    public String verifierOf(Pin pin) {
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(hmac(pin)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private byte[] hmac(Pin pin) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(pin.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "PinSecret[…]";
    }
}
