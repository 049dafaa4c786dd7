package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import dev.ecps.idp.crypto.Crypto;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;

/**
 * A pair for RS256.
 *
 * @param jwk with the private half and its certificate; {@code nbf} tells from when it signs
 * @param seal what signs and verifies with it
 */
record SigningKey(RSAKey jwk, Seal seal) {
    static SigningKey of(RSAKey jwk, Crypto crypto) {
        return new SigningKey(
                jwk,
                new Seal(jwk.getKeyID(), JWSAlgorithm.RS256, () -> signer(jwk, crypto), () -> verifier(jwk, crypto)));
    }

    String kid() {
        return jwk.getKeyID();
    }

    Instant signsFrom() {
        return jwk.getNotBeforeTime().toInstant();
    }

    private static JWSSigner signer(RSAKey jwk, Crypto crypto) {
        try {
            return crypto.signer((RSAPrivateKey) jwk.toPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSASSAVerifier verifier(RSAKey jwk, Crypto crypto) {
        try {
            return crypto.equip(new RSASSAVerifier(crypto.prepare(jwk.toRSAPublicKey())));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the private half. */
    @Override
    public String toString() {
        return "SigningKey[" + kid() + "]";
    }
}
