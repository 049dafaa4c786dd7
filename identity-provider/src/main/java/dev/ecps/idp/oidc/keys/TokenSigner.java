package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Signs and reads the provider's own tokens. */
@Singleton
public class TokenSigner {
    private final ProviderKeys keys;

    TokenSigner(ProviderKeys keys) {
        this.keys = keys;
    }

    /** An access or ID token, RS256, with the header as PSC writes it, blanks included. */
    public String signPublicly(Map<String, Object> claims) {
        return signPublicly("JWT", claims);
    }

    /** The same for a token of another kind, which its header names. */
    public String signPublicly(String type, Map<String, Object> claims) {
        try {
            return sign(type, claims, keys.signing(), new RSASSASigner(keys.signing()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A refresh token, HS512: only this provider reads it. */
    public String signPrivately(Map<String, Object> claims) {
        try {
            return sign("JWT", claims, keys.refresh(), new MACSigner(keys.refresh()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String type, Map<String, Object> claims, JWK key, JWSSigner signer)
            throws JOSEException {
        var header = "{\"alg\":\"%s\",\"typ\" : \"%s\",\"kid\" : \"%s\"}"
                .formatted(key.getAlgorithm(), type, key.getKeyID());
        try {
            var jws = new JWSObject(
                    JWSHeader.parse(Base64URL.encode(header)), new Payload(JSONObjectUtils.toJSONString(claims)));
            jws.sign(signer);
            return jws.serialize();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that {@link #signPublicly} made, whatever its age; empty for anything else. */
    public Optional<Map<String, Object>> readPublic(String token) {
        try {
            return read(token, keys.signing(), new RSASSAVerifier(keys.signing().toPublicJWK()));
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    /** The claims of a token that {@link #signPrivately} made, whatever its age; empty for anything else. */
    public Optional<Map<String, Object>> readPrivate(String token) {
        try {
            return read(token, keys.refresh(), new MACVerifier(keys.refresh()));
        } catch (JOSEException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> read(String token, JWK key, JWSVerifier verifier) {
        try {
            var jws = JWSObject.parse(token);
            boolean ours = key.getAlgorithm().equals(jws.getHeader().getAlgorithm())
                    && key.getKeyID().equals(jws.getHeader().getKeyID())
                    && jws.verify(verifier);
            return ours ? Optional.ofNullable(jws.getPayload().toJSONObject()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
