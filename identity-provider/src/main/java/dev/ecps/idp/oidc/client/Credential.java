package dev.ecps.idp.oidc.client;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.client.InvalidClient.Member;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;

/**
 * By what a client is known. Each has exactly one, as in PSC's Keycloak.
 *
 * @param method how it is presented
 * @param kept what is kept of it, never anything secret: the SHA-256 of a secret, a distinguished name, a set of public
 *     keys, or nothing
 */
public record Credential(Method method, String kept) {
    private static final Set<KeyType> SIGNING = Set.of(KeyType.RSA, KeyType.EC);
    private static final int LONGEST_NAME = 2_000;
    private static final int LONGEST_SET = 20_000;

    /** Ways to authenticate a client (OpenID Connect Core §9, RFC 8705 §2.1). */
    public enum Method {
        /** {@code client_secret_basic}; {@code client_secret_post} works as well for the same client. */
        CLIENT_SECRET_BASIC,
        TLS_CLIENT_AUTH,
        PRIVATE_KEY_JWT,
        /** A public client, which can't keep a secret. */
        NONE;

        /** The {@code token_endpoint_auth_method}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Credential ofSecret(String secret) {
        return new Credential(Method.CLIENT_SECRET_BASIC, Chance.fingerprint(secret));
    }

    /**
     * @param subject the certificate's subject as RFC 4514 writes it, or in the certificate's own order as OpenSSL shows it
     * @throws InvalidClient if it can't be read
     */
    public static Credential ofCertificate(String subject) {
        try {
            boolean printable =
                    subject.length() <= LONGEST_NAME && subject.chars().noneMatch(Character::isISOControl);
            if (!printable || DistinguishedName.of(subject).isEmpty()) throw noName();
            return new Credential(Method.TLS_CLIENT_AUTH, subject);
        } catch (IllegalArgumentException e) {
            throw noName();
        }
    }

    /**
     * @param jwks a JWK set (RFC 7517 §5) of public RSA or EC keys
     * @throws InvalidClient if it can't be read, is empty, or gives a private key away
     */
    public static Credential ofKeys(String jwks) {
        try {
            var keys = JWKSet.parse(jwks);
            boolean good = !keys.isEmpty() && jwks.length() <= LONGEST_SET;
            if (!good || !keys.getKeys().stream().allMatch(Credential::isPublicSigningKey)) throw noKeys();
            return new Credential(Method.PRIVATE_KEY_JWT, keys.toString());
        } catch (ParseException e) {
            throw noKeys();
        }
    }

    /** The credential of a public client. */
    public static Credential none() {
        return new Credential(Method.NONE, "");
    }

    private static boolean isPublicSigningKey(JWK key) {
        return SIGNING.contains(key.getKeyType()) && !key.isPrivate();
    }

    private static InvalidClient noName() {
        return new InvalidClient(
                Member.CERTIFICATE_DN,
                "It must be a distinguished name as RFC 4514 writes it, for example CN=my-app,OU=318000000000000,O=My clinic,C=FR.");
    }

    private static InvalidClient noKeys() {
        return new InvalidClient(
                Member.JWKS, "It must be a JWK set of public RSA or EC keys: {\"keys\":[…]}, without private members.");
    }

    @Override
    public String toString() {
        return "Credential[" + method + "]";
    }
}
