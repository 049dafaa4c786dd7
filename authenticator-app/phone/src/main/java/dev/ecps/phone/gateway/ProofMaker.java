package dev.ecps.phone.gateway;

import dev.ecps.phone.vault.DeviceKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/** Makes the {@code Device-Proof} of each request: method, path, time, unique id and hash of the body, signed. */
final class ProofMaker {
    private static final int JTI_BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final DeviceKey key;
    private final String kid;
    private final InstantSource clock;

    ProofMaker(DeviceKey key, String kid, InstantSource clock) {
        this.key = key;
        this.kid = kid;
        this.clock = clock;
    }

    String proofFor(String method, String path, byte[] body) {
        return key.sign(
                kid,
                Map.of(
                        "htm", method,
                        "htu", path,
                        "iat", clock.instant().getEpochSecond(),
                        "jti", newId(),
                        "bth", BASE64URL.encodeToString(sha256(body))));
    }

    private static String newId() {
        byte[] id = new byte[JTI_BYTES];
        CHANCE.nextBytes(id);
        return BASE64URL.encodeToString(id);
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
