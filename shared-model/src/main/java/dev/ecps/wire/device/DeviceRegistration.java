package dev.ecps.wire.device;

import java.util.Map;

/**
 * The new phone introduces itself.
 *
 * @param publicKey public JWK (RFC 7517), {@code kty=EC}, {@code crv=P-256}
 * @param pinVerifier base64url of {@code SHA-256(HMAC-SHA-256(secret, PIN))}, where the 32-byte secret never leaves
 *     the phone
 * @param name what the holder calls this phone, 1 to 60 characters
 */
public record DeviceRegistration(Map<String, Object> publicKey, String pinVerifier, String name) {
    @Override
    public String toString() {
        return "DeviceRegistration[" + name + "]";
    }
}
