package dev.ecps.wire.challenge;

import dev.ecps.wire.TwoDigits;

/**
 * The number the user picked.
 *
 * @param number one of the three
 * @param pinProof base64url of {@code HMAC-SHA-256(secret, PIN)}, as in {@link Unlock}
 */
public record Answer(TwoDigits number, String pinProof) {
    @Override
    public String toString() {
        return "Answer[…]";
    }
}
