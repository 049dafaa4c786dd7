package dev.ecps.bench.floor;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/**
 * How many signatures a CPU-second of this machine gives, in one thread, with the key prepared once.
 *
 * @param name whose they are
 * @param rs256 RSA signatures with 2048 bits
 * @param es256Checks checks of P-256 signatures
 */
public record Signatures(String name, double rs256, double es256Checks) {
    private static final byte[] MESSAGE = new byte[600];

    /** Those of the JDK. */
    public static Signatures ofJdk(Duration time) {
        return measure("JDK " + Runtime.version().feature(), null, time);
    }

    /** Those of Conscrypt, which is BoringSSL. */
    public static Signatures ofConscrypt(Duration time) {
        return measure("Conscrypt", Conscrypt.newProvider(), time);
    }

    /** Those of Amazon Corretto, which is AWS-LC; empty where it does not work. */
    public static Optional<Signatures> ofCorretto(Duration time) {
        try {
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            provider.assertHealthy();
            return Optional.of(measure("Corretto", provider, time));
        } catch (LinkageError | RuntimeException notHere) {
            return Optional.empty();
        }
    }

    private static Signatures measure(String name, @Nullable Provider provider, Duration time) {
        try {
            return new Signatures(name, signing(provider, time), checking(provider, time));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static double signing(@Nullable Provider provider, Duration time) throws GeneralSecurityException {
        var pair = pair("RSA", 2_048, provider);
        var signature = signature("SHA256withRSA", provider);
        signature.initSign(pair.getPrivate());
        return perCpuSecond(time, () -> {
            signature.update(MESSAGE);
            return signature.sign();
        });
    }

    private static double checking(@Nullable Provider provider, Duration time) throws GeneralSecurityException {
        var pair = pair("EC", 256, provider);
        var signer = signature("SHA256withECDSA", provider);
        signer.initSign(pair.getPrivate());
        signer.update(MESSAGE);
        var signed = signer.sign();
        var checker = signature("SHA256withECDSA", provider);
        checker.initVerify(pair.getPublic());
        return perCpuSecond(time, () -> {
            checker.update(MESSAGE);
            if (!checker.verify(signed)) throw new GeneralSecurityException("a good signature was refused");
            return signed;
        });
    }

    private static KeyPair pair(String algorithm, int bits, @Nullable Provider provider)
            throws GeneralSecurityException {
        var generator = provider == null
                ? KeyPairGenerator.getInstance(algorithm, own(algorithm.equals("RSA") ? "SunRsaSign" : "SunEC"))
                : KeyPairGenerator.getInstance(algorithm, provider);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static Signature signature(String algorithm, @Nullable Provider provider) throws GeneralSecurityException {
        return provider == null
                ? Signature.getInstance(algorithm, own(algorithm.endsWith("RSA") ? "SunRsaSign" : "SunEC"))
                : Signature.getInstance(algorithm, provider);
    }

    private static Provider own(String name) {
        return Security.getProvider(name);
    }

    private interface Work {
        byte[] run() throws GeneralSecurityException;
    }

    /** The median of three, after one to warm up. */
    private static double perCpuSecond(Duration time, Work work) throws GeneralSecurityException {
        once(time, work);
        var rates = new double[] {once(time, work), once(time, work), once(time, work)};
        Arrays.sort(rates);
        return rates[1];
    }

    private static double once(Duration time, Work work) throws GeneralSecurityException {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long until = System.nanoTime() + time.toNanos();
        int done = 0;
        while (System.nanoTime() < until) {
            work.run();
            done++;
        }
        return done * 1e9 / (threads.getCurrentThreadCpuTime() - begun);
    }
}
