package dev.ecps.idp.sandbox.answer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ecps.idp.chance.Chance;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The PIN of a virtual phone, and the phone's half of it: {@code docs/phone-protocol.md}, "Keys and the PIN". */
final class PinSecret {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final String PIN = "4821";
    private static final String WRONG_PIN = "1284";

    private final byte[] secret;

    private PinSecret(byte[] secret) {
        this.secret = secret;
    }

    static PinSecret draw(Chance chance) {
        return new PinSecret(chance.bytes(32));
    }

    String proof() {
        return BASE64URL.encodeToString(hmac(PIN));
    }

    String wrongProof() {
        return BASE64URL.encodeToString(hmac(WRONG_PIN));
    }

    String verifier() {
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(hmac(PIN)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hmac(String pin) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(pin.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PinSecret[…]";
    }
}
