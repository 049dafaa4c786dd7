package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.oidc.protocol.Paths;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes keys as a Keycloak makes them: RSA of 2048 bits, each with a self-signed certificate of ten years. Native code finds
 * the primes, where there is some: a first start waits for them.
 */
@Singleton
class NewKeys {
    private static final int RSA_BITS = 2_048;
    private static final int SECRET_BITS = 512;
    private static final int YEARS = 10;
    /** A relying party's clock may be behind. */
    private static final Duration SLACK = Duration.ofSeconds(100);

    private final Crypto crypto;

    NewKeys(Crypto crypto) {
        this.crypto = crypto;
    }

    RSAKey signing(Instant now, Instant signsFrom) throws JOSEException {
        return certified(rsa(KeyUse.SIGNATURE, JWSAlgorithm.RS256, signsFrom), now);
    }

    RSAKey encryption(Instant now) throws JOSEException {
        return certified(rsa(KeyUse.ENCRYPTION, JWEAlgorithm.parse("RSA-OAEP"), now), now);
    }

    /** A secret that is long enough for HS512, and so for HS256. */
    OctetSequenceKey refresh() throws JOSEException {
        return new OctetSequenceKeyGenerator(SECRET_BITS)
                .keyIDFromThumbprint(true)
                .algorithm(JWSAlgorithm.HS512)
                .generate();
    }

    private RSAKey rsa(KeyUse use, Algorithm algorithm, Instant from) throws JOSEException {
        return new RSAKeyGenerator(RSA_BITS)
                .provider(crypto.provider().orElse(null))
                .keyIDFromThumbprint(true)
                .keyUse(use)
                .algorithm(algorithm)
                .notBeforeTime(Date.from(from))
                .generate();
    }

    /** The same key with a certificate of its own; {@code CN} is the realm. */
    static RSAKey certified(RSAKey key, Instant now) throws JOSEException {
        try {
            var realm = new X500Name("CN=" + Paths.REALM_NAME);
            var begins = now.minus(SLACK);
            var ends = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
            var certificate = new JcaX509v1CertificateBuilder(
                            realm,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(begins),
                            Date.from(ends),
                            realm,
                            key.toPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256WithRSA").build(key.toPrivateKey()));
            return new RSAKey.Builder(key)
                    .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
                    .build();
        } catch (OperatorCreationException | IOException e) {
            throw new JOSEException(e.getMessage(), e);
        }
    }
}
