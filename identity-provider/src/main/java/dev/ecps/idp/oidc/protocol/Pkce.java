package dev.ecps.idp.oidc.protocol;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Proof key for code exchange (RFC 7636).
 *
 * @param challenge as the client sent it
 * @param method {@code S256}, or {@code plain} when the client named none
 */
public record Pkce(String challenge, CodeChallengeMethod method) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    /**
     * What a request said.
     *
     * @param method {@code plain} if absent (RFC 7636 §4.3)
     */
    public static Optional<Pkce> of(Optional<String> challenge, Optional<String> method) {
        return challenge.map(it -> new Pkce(it, CodeChallengeMethod.parse(method.orElse("plain"))));
    }

    /** Whether a challenge or a verifier has the form of RFC 7636 §4.1. */
    public static boolean wellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether the verifier, which must be well formed, is the one behind the challenge. */
    public boolean matches(String verifier) {
        var expected = CodeChallenge.compute(method, new CodeVerifier(verifier)).getValue();
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
    }
}
