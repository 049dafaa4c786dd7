package dev.ecps.idp.crypto;

import com.nimbusds.jose.JWSSigner;
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
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The provider of signature arithmetic. It is looked for at the first signature, not at start: unpacking native code
 * takes a tenth of a second that a start should not pay. What signs RS256 more than a thousand times changes to
 * {@link Corretto} where that is quicker.
 */
@Singleton
public class Crypto {
    private static final Logger LOG = Logger.getLogger(Crypto.class);
    private static final List<String> NEEDED = List.of("SHA256withRSA", "SHA256withECDSA");

    /** With so many RS256 signatures it saves as much CPU time as its loading takes. */
    static final int WORTH_CORRETTO = 1_000;

    private final CryptoConfig config;
    private final Supplier<Provider> nativeCode;
    private final Supplier<Optional<Provider>> corretto;
    private final Executor background;
    private final AtomicInteger signatures = new AtomicInteger();
    private volatile @Nullable Arithmetic found;
    /** What signs RS256 from now on; null as long as nothing quicker was looked for. */
    private volatile @Nullable Arithmetic quickest;

    /** Whose it is; empty stands for the JDK's own providers. */
    record Arithmetic(Optional<Provider> provider) {}

    @Inject
    public Crypto(CryptoConfig config) {
        this(config, Conscrypt::newProvider, new Corretto(), Crypto::inBackground);
    }

    Crypto(
            CryptoConfig config,
            Supplier<Provider> nativeCode,
            Supplier<Optional<Provider>> corretto,
            Executor background) {
        this.config = config;
        this.nativeCode = nativeCode;
        this.corretto = corretto;
        this.background = background;
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "crypto");
        thread.setDaemon(true);
        thread.start();
    }

    /** What signs RS256 with this key, the quickest way that is known at the moment. */
    public JWSSigner signer(RSAPrivateKey key) {
        return new RsaSigner(key, this);
    }

    /** Has this Nimbus signer or verifier calculate with the chosen provider, and returns it. */
    public <T extends JCAAware<? extends JCAContext>> T equip(T jose) {
        provider().ifPresent(jose.getJCAContext()::setProvider);
        return jose;
    }

    /** The same key in the form the chosen provider works with, so that it is not converted at each signature. */
    public RSAPublicKey prepare(RSAPublicKey key) {
        return provider().<RSAPublicKey>map(by -> translate(key, by)).orElse(key);
    }

    /** The native provider, or empty where the JDK's do the work. */
    public Optional<Provider> provider() {
        return chosen().provider();
    }

    private Arithmetic chosen() {
        var known = found;
        return known == null ? choose() : known;
    }

    /** Counts an RS256 signature and tells what makes it. */
    Arithmetic forRs256() {
        var known = quickest;
        if (known != null) return known;
        var meanwhile = chosen();
        if (signatures.incrementAndGet() == WORTH_CORRETTO) background.execute(this::lookForQuickest);
        return meanwhile;
    }

    /** What signs in the place of what failed; empty if that was what is left in any case. */
    Optional<Arithmetic> inPlaceOf(Arithmetic failed, Throwable why) {
        var sure = chosen();
        if (failed == sure) return Optional.empty();
        if (quickest == failed) LOG.warnf("RS256 signatures are made as before (%s)", why);
        quickest = sure;
        return Optional.of(sure);
    }

    private void lookForQuickest() {
        var quicker = config.provider() == CryptoConfig.Choice.JDK ? Optional.<Provider>empty() : search();
        quickest = quicker.isPresent() ? new Arithmetic(quicker) : chosen();
        quicker.ifPresent(by -> LOG.infof("RS256 signatures are made by %s from now on", by.getName()));
    }

    private Optional<Provider> search() {
        try {
            return corretto.get();
        } catch (LinkageError | RuntimeException e) {
            LOG.infof("No quicker signatures than now (%s)", e);
            return Optional.empty();
        }
    }

    private synchronized Arithmetic choose() {
        var known = found;
        if (known == null) {
            known = new Arithmetic(config.provider() == CryptoConfig.Choice.JDK ? Optional.empty() : load());
            found = known;
        }
        return known;
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

    private static RSAPublicKey translate(RSAPublicKey key, Provider by) {
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA", by).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
