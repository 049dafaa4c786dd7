package dev.ecps.idp.oidc.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSObject;
import dev.ecps.idp.crypto.Remembered;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Signs and reads the provider's own tokens. A signature that was found good is remembered under the SHA-256 of the
 * whole token: no other token has this hash, and a good signature does not turn bad. Whatever can change (the key is
 * still ours, expiry, session, revocation) is looked at each time, the first here, the others by the caller.
 */
@Singleton
public class TokenSigner {
    /** Some 2 MB. */
    private static final int MOST_REMEMBERED = 2_000;
    // A mapper of its own: tokens must not follow the web's settings
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    private final ProviderKeys keys;
    private final Remembered<ByteBuffer, Verified> verified = new Remembered<>(MOST_REMEMBERED);

    private record Verified(String kid, Map<String, Object> claims) {}

    TokenSigner(ProviderKeys keys) {
        this.keys = keys;
    }

    /** An access or ID token, RS256, with the header as PSC writes it, blanks included. */
    public String signPublicly(Map<String, Object> claims) {
        return signPublicly(Seal.JWT, claims);
    }

    /** The same for a token that will be shown here soon: it is remembered as if it had been read before. */
    public String signAndRemember(Map<String, Object> claims) {
        var key = keys.signing();
        var token = key.sign(Seal.JWT, json(claims));
        verified.put(hash(token), new Verified(key.kid(), Map.copyOf(claims)));
        return token;
    }

    /** The same for a token of another kind, which its header names. */
    public String signPublicly(String type, Map<String, Object> claims) {
        return keys.signing().sign(type, json(claims));
    }

    /** A refresh token: only this provider reads it. */
    public String signPrivately(Map<String, Object> claims) {
        return keys.refresh().sign(Seal.JWT, json(claims));
    }

    private static byte[] json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that {@link #signPublicly} made, whatever its age; empty for anything else. */
    public Optional<Map<String, Object>> readPublic(String token) {
        var hash = hash(token);
        var known = verified.find(hash);
        if (known.isEmpty()) return verify(token, hash);
        return known.filter(seen -> keys.signing(seen.kid()).isPresent()).map(Verified::claims);
    }

    private Optional<Map<String, Object>> verify(String token, ByteBuffer hash) {
        try {
            var jws = JWSObject.parse(token);
            var kid = jws.getHeader().getKeyID();
            if (kid == null || !keys.signing(kid).map(key -> key.verifies(jws)).orElse(false)) return Optional.empty();
            var claims = claims(jws);
            claims.ifPresent(read -> verified.put(hash, new Verified(kid, read)));
            return claims;
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The claims of a token that {@link #signPrivately} made, whatever its age; empty for anything else. */
    public Optional<Map<String, Object>> readPrivate(String token) {
        try {
            var jws = JWSObject.parse(token);
            return keys.refresh().verifies(jws) ? claims(jws) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> claims(JWSObject jws) {
        return Optional.ofNullable(jws.getPayload().toJSONObject()).map(Map::copyOf);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
