package dev.ecps.idp.chance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Draws unguessable things from one random source. */
@Singleton
public final class Chance {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final RandomGenerator random;

    /** The source of the running provider: the platform's secure one. */
    @Inject
    public Chance() {
        this(new SecureRandom());
    }

    public Chance(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits as 43 characters of base64url. */
    public String token() {
        return BASE64URL.encodeToString(bytes(32));
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A number of this many decimal digits, leading zeros included. */
    public String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) digits.append((char) ('0' + random.nextInt(10)));
        return digits.toString();
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** SHA-256 as base64url: what is kept of a token instead of the token. */
    public static String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return BASE64URL.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
