package dev.ecps.wire.challenge;

/**
 * The PIN was typed; show me the numbers.
 *
 * @param pinProof base64url of {@code HMAC-SHA-256(secret, PIN)}
 */
public record Unlock(String pinProof) {
    @Override
    public String toString() {
        return "Unlock[…]";
    }
}
