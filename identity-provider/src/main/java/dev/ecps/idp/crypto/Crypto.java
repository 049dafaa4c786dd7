package dev.ecps.idp.crypto;

import com.nimbusds.jose.jca.JCAAware;
import com.nimbusds.jose.jca.JCAContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The provider of signature arithmetic. It is looked for at the first signature, not at start: unpacking native code
 * takes a tenth of a second that a start should not pay.
 */
@Singleton
public class Crypto {
    private static final Logger LOG = Logger.getLogger(Crypto.class);
    private static final List<String> NEEDED = List.of("SHA256withRSA", "SHA256withECDSA");

    private final CryptoConfig config;
    private final Supplier<Provider> nativeCode;
    private volatile @Nullable Found found;

    /** Empty stands for the JDK's own providers. */
    private record Found(Optional<Provider> provider) {}

    @Inject
    public Crypto(CryptoConfig config) {
        this(config, Conscrypt::newProvider);
    }

    Crypto(CryptoConfig config, Supplier<Provider> nativeCode) {
        this.config = config;
        this.nativeCode = nativeCode;
    }

    /** Has this Nimbus signer or verifier calculate with the chosen provider, and returns it. */
    public <T extends JCAAware<? extends JCAContext>> T equip(T jose) {
        provider().ifPresent(jose.getJCAContext()::setProvider);
        return jose;
    }

    /** The same key in the form the chosen provider works with, so that it is not converted at each signature. */
    public RSAPrivateKey prepare(RSAPrivateKey key) {
        return provider().<RSAPrivateKey>map(by -> translate(key, by)).orElse(key);
    }

    /** As {@link #prepare(RSAPrivateKey)}. */
    public RSAPublicKey prepare(RSAPublicKey key) {
        return provider().<RSAPublicKey>map(by -> translate(key, by)).orElse(key);
    }

    /** The native provider, or empty where the JDK's do the work. */
    public Optional<Provider> provider() {
        var known = found;
        return known == null ? choose() : known.provider();
    }

    private synchronized Optional<Provider> choose() {
        var known = found;
        if (known == null) {
            known = new Found(config.provider() == CryptoConfig.Choice.JDK ? Optional.empty() : load());
            found = known;
        }
        return known.provider();
    }

    /** No native code for this platform, or a folder for temporary files that runs none: both are no defect. */
    private Optional<Provider> load() {
        try {
            var provider = nativeCode.get();
            for (var algorithm : NEEDED) Signature.getInstance(algorithm, provider);
            return Optional.of(provider);
        } catch (LinkageError | GeneralSecurityException | RuntimeException e) {
            LOG.infof("No native cryptography on this platform (%s): the JDK's is used", e);
            return Optional.empty();
        }
    }

    private static RSAPrivateKey translate(RSAPrivateKey key, Provider by) {
        try {
            return (RSAPrivateKey)
                    KeyFactory.getInstance("RSA", by).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPublicKey translate(RSAPublicKey key, Provider by) {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA", by).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
