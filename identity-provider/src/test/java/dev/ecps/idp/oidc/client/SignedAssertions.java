package dev.ecps.idp.oidc.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.time.TestClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes assertions, good and bad. */
class SignedAssertions {
    static final String ISSUER = "http://localhost:8080/auth/realms/esante-wallet";
    static final String TOKEN = ISSUER + "/protocol/openid-connect/token";
    static final String CLIENT = "my-app";
    static final RSAKey RSA = rsa("rsa");
    static final RSAKey FOREIGN = rsa("rsa");
    static final ECKey EC = ec();
    static final String KEYS = new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK())).toString();
    final TestClock clock = new TestClock();

    final Assertions assertions =
            new Assertions(TestSettings.defaults(ClientConfig.class), () -> ISSUER, () -> TOKEN, clock, 2);

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("rsa").build();
    }

    static String signed(JWTClaimsSet claims) {
        return signed(header(JWSAlgorithm.RS256), signer(RSA), claims);
    }

    String assertion(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(claims(clock.instant())).build());
    }

    Optional<String> flaw(String assertion) {
        return assertions.flaw(assertion, CLIENT, KEYS);
    }
}
