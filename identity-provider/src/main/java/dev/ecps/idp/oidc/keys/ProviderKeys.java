package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;

/** Holds the provider's keys; loads them from the database, and makes them at the first start. */
@ApplicationScoped
public class ProviderKeys {
    private static final int RSA_BITS = 2_048;
    private static final int SECRET_BITS = 512;

    private final KeyRows rows;
    private final InstantSource clock;
    private volatile RSAKey signing;
    private volatile RSAKey encryption;
    private volatile OctetSequenceKey refresh;

    ProviderKeys(KeyRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void load(@Observes StartupEvent started) {
        signing = stored(Purpose.SIGN).toRSAKey();
        encryption = stored(Purpose.ENCRYPT).toRSAKey();
        refresh = stored(Purpose.REFRESH).toOctetSequenceKey();
    }

    /** The key that signs access and ID tokens, RS256. */
    public RSAKey signing() {
        return signing;
    }

    /** The secret that signs refresh tokens, HS512. It is in no JWKS. */
    public OctetSequenceKey refresh() {
        return refresh;
    }

    /** The public halves, as {@code jwks_uri} shows them. */
    public JWKSet published() {
        return new JWKSet(List.of(signing.toPublicJWK(), encryption.toPublicJWK()));
    }

    private JWK stored(Purpose purpose) {
        try {
            var jwk = rows.newestJwk(purpose);
            return jwk.isPresent() ? JWK.parse(jwk.get()) : store(purpose, make(purpose));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The provider's " + purpose + " key can't be read or made", e);
        }
    }

    private static JWK make(Purpose purpose) throws JOSEException {
        return switch (purpose) {
            case SIGN -> rsa(KeyUse.SIGNATURE, JWSAlgorithm.RS256);
            case ENCRYPT -> rsa(KeyUse.ENCRYPTION, JWEAlgorithm.parse("RSA-OAEP"));
            case REFRESH ->
                new OctetSequenceKeyGenerator(SECRET_BITS)
                        .keyIDFromThumbprint(true)
                        .algorithm(JWSAlgorithm.HS512)
                        .generate();
        };
    }

    private static RSAKey rsa(KeyUse use, Algorithm algorithm) throws JOSEException {
        return new RSAKeyGenerator(RSA_BITS)
                .keyIDFromThumbprint(true)
                .keyUse(use)
                .algorithm(algorithm)
                .generate();
    }

    private JWK store(Purpose purpose, JWK key) {
        rows.insert(new KeyRow(key.getKeyID(), purpose, key.toJSONString(), clock.instant()));
        return key;
    }
}
