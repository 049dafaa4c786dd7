package dev.ecps.idp.franceconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.franceconnect.identity.PivotIdentity;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs what FranceConnect says, with a key of its own that outlives a restart; made when it is first needed. */
@Singleton
class FranceConnectKeys {
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private final SecretRows rows;
    private final Chance chance;
    private volatile @Nullable ECKey key;
    private volatile @Nullable String salt;

    FranceConnectKeys(SecretRows rows, Chance chance) {
        this.rows = rows;
        this.chance = chance;
    }

    private ECKey key() {
        var known = key;
        if (known != null) return known;
        try {
            known = ECKey.parse(rows.kept("signing-key", FranceConnectKeys::make));
            key = known;
            return known;
        } catch (ParseException e) {
            throw new IllegalStateException("FranceConnect's key can't be read", e);
        }
    }

    private static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public halves. */
    JWKSet published() {
        return new JWKSet(key().toPublicJWK());
    }

    SignedJWT sign(JWTClaimsSet claims) {
        try {
            var header =
                    new JWSHeader.Builder(ALGORITHM).keyID(key().getKeyID()).build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key()));
            return jwt;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a JWT that was signed here, expired or not; empty for any other. */
    Optional<JWTClaimsSet> read(SignedJWT jwt) {
        try {
            boolean ours = ALGORITHM.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new ECDSAVerifier(key().toECPublicKey()));
            return ours ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (JOSEException | ParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What one service knows a person by: always the same for it, another for each service, whichever means of
     * identification the person chose.
     *
     * @return 64 hexadecimal digits and {@code v1}
     */
    String subject(String partner, PivotIdentity identity) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = partner + "|" + identity.civilStatus();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))) + "v1";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String salt() {
        var known = salt;
        if (known == null) salt = known = rows.kept("subject-salt", chance::token);
        return known;
    }
}
