package dev.ecps.idp.ecps.device;

import dev.ecps.wire.NationalId;

/**
 * A phone about to be registered.
 *
 * @param nationalId whose e-CPS it will hold
 * @param publicKey public JWK as JSON
 * @param pinVerifier base64url of {@code SHA-256(HMAC-SHA-256(secret, PIN))}
 * @param name what the holder calls the phone
 * @param virtual whether it exists in the sandbox only
 */
public record NewDevice(NationalId nationalId, String publicKey, String pinVerifier, String name, boolean virtual) {
    @Override
    public String toString() {
        return "NewDevice[" + nationalId + "]";
    }
}
