package dev.ecps.idp.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.crypto.Crypto.Arithmetic;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs RS256 with one key and follows {@link Crypto} when it finds something quicker. */
final class RsaSigner implements JWSSigner {
    private final RSAPrivateKey key;
    private final Crypto crypto;
    private final JCAContext context = new JCAContext();
    private volatile @Nullable Equipped equipped;

    /** A signer whose key is in the form its provider works with, so that it is not converted at each signature. */
    private record Equipped(Arithmetic by, RSASSASigner signer) {
        static Equipped of(RSAPrivateKey key, Arithmetic by) {
            var signer =
                    new RSASSASigner(by.provider().map(it -> translate(key, it)).orElse(key));
            by.provider().ifPresent(signer.getJCAContext()::setProvider);
            return new Equipped(by, signer);
        }

        private static RSAPrivateKey translate(RSAPrivateKey key, Provider by) {
            try {
                return (RSAPrivateKey)
                        KeyFactory.getInstance("RSA", by).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    RsaSigner(RSAPrivateKey key, Crypto crypto) {
        this.key = key;
        this.crypto = crypto;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signed) throws JOSEException {
        var arithmetic = crypto.forRs256();
        try {
            return by(arithmetic).sign(header, signed);
        } catch (JOSEException | LinkageError | RuntimeException e) {
            var sure = crypto.inPlaceOf(arithmetic, e);
            if (sure.isEmpty()) throw e;
            return by(sure.get()).sign(header, signed);
        }
    }

    // Two racing callers make two, of which one stays: both are good
    private RSASSASigner by(Arithmetic arithmetic) {
        var now = equipped;
        if (now == null || now.by() != arithmetic) equipped = now = Equipped.of(key, arithmetic);
        return now.signer();
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
        return Set.of(JWSAlgorithm.RS256);
    }

    @Override
    public JCAContext getJCAContext() {
        return context;
    }
}
