package dev.ecps.idp.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.ecps.idp.TestSettings;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;

class CryptoTest {
    private static final byte[] TEXT = "eyJ.eyJ".getBytes(StandardCharsets.US_ASCII);
    private static final CryptoConfig AUTO = TestSettings.defaults(CryptoConfig.class);
    private static final CryptoConfig JDK = TestSettings.of(CryptoConfig.class, Map.of("ecps.crypto.provider", "jdk"));

    private final Crypto nativeOne = new Crypto(AUTO);
    private final Crypto jdk = new Crypto(JDK);

    private static Provider nowhere() {
        throw new UnsatisfiedLinkError("no conscrypt in java.library.path");
    }

    private static Crypto on(Supplier<Provider> platform) {
        return new Crypto(AUTO, platform, Optional::empty, Runnable::run);
    }

    private static Crypto with(CryptoConfig config, Supplier<Optional<Provider>> corretto) {
        return new Crypto(config, Conscrypt::newProvider, corretto, Runnable::run);
    }

    private static void sign(Crypto crypto, int times) {
        for (int each = 0; each < times; each++) crypto.forRs256();
    }

    /** The JDK's arithmetic under another name, which tells how often a signature was asked of it. */
    private static final class Counting extends Provider {
        private static final long serialVersionUID = 1L;
        private final transient Provider jdk = Security.getProvider("SunRsaSign");
        private final AtomicInteger signatures = new AtomicInteger();

        Counting() {
            super("Counting", "1", "");
        }

        @Override
        public Service getService(String type, String algorithm) {
            if (type.equals("Signature")) signatures.incrementAndGet();
            return jdk.getService(type, algorithm);
        }
    }

    /** Takes the key as the JDK does, and fails at the first signature as native code without memory. */
    private static final class Treacherous extends Provider {
        private static final long serialVersionUID = 1L;
        private final transient Provider jdk = Security.getProvider("SunRsaSign");

        Treacherous() {
            super("Treacherous", "1", "");
        }

        @Override
        public Service getService(String type, String algorithm) {
            if (type.equals("Signature")) throw new IllegalStateException("no memory");
            return jdk.getService(type, algorithm);
        }
    }

    @Test
    void what_one_provider_signs_with_RS256_the_other_verifies() throws Exception {
        var key = new RSAKeyGenerator(2048).generate();
        for (var signing : new Crypto[] {nativeOne, jdk}) {
            for (var verifying : new Crypto[] {nativeOne, jdk})
                assertThat(signsFor(signing, verifying, key)).isTrue();
        }
    }

    private static boolean signsFor(Crypto signing, Crypto verifying, RSAKey key) throws Exception {
        var header = new JWSHeader(JWSAlgorithm.RS256);
        var signer = signing.signer((RSAPrivateKey) key.toPrivateKey());
        var verifier = verifying.equip(new RSASSAVerifier(verifying.prepare(key.toRSAPublicKey())));
        var signature = signer.sign(header, TEXT);
        assertThat(verifier.verify(header, "eyJ.eyK".getBytes(StandardCharsets.US_ASCII), signature))
                .isFalse();
        return verifier.verify(header, TEXT, signature);
    }

    @Test
    void both_providers_verify_ES256_and_refuse_another_text() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var header = new JWSHeader(JWSAlgorithm.ES256);
        var signature = new ECDSASigner(key).sign(header, TEXT);
        for (var crypto : new Crypto[] {nativeOne, jdk}) {
            var verifier = crypto.equip(new ECDSAVerifier(key.toECPublicKey()));
            assertThat(verifier.verify(header, TEXT, signature)).isTrue();
            assertThat(verifier.verify(header, new byte[] {1}, signature)).isFalse();
        }
    }

    @Test
    void the_JDK_does_it_where_there_is_no_native_code_for_the_platform() throws Exception {
        var crypto = on(CryptoTest::nowhere);
        assertThat(crypto.provider()).isEmpty();
        assertThat(signsFor(crypto, jdk, new RSAKeyGenerator(2048).generate())).isTrue();
    }

    @Test
    void the_JDK_does_it_where_the_native_code_lacks_an_algorithm() {
        assertThat(on(() -> new Provider("Poor", "1", "") {}).provider()).isEmpty();
    }

    @Test
    void the_JDK_does_it_when_it_is_chosen() {
        assertThat(with(JDK, Optional::empty).provider()).isEmpty();
    }

    @Test
    void the_platform_is_looked_at_once_and_not_before_it_is_needed() {
        var looks = new AtomicInteger();
        var crypto = on(() -> {
            looks.incrementAndGet();
            return nowhere();
        });
        assertThat(looks).hasValue(0);
        crypto.provider();
        crypto.provider();
        assertThat(looks).hasValue(1);
    }

    @Test
    void who_signs_much_changes_to_the_quickest_and_says_the_same() throws Exception {
        var quickest = new Counting();
        var crypto = with(AUTO, () -> Optional.of(quickest));
        var key = new RSAKeyGenerator(2048).generate();
        var signer = crypto.signer((RSAPrivateKey) key.toPrivateKey());
        var header = new JWSHeader(JWSAlgorithm.RS256);
        var before = signer.sign(header, TEXT);
        sign(crypto, Crypto.WORTH_CORRETTO - 2);
        signer.sign(header, TEXT);
        assertThat(quickest.signatures).hasValue(0);
        // PKCS #1 signatures (RFC 8017 §8.2) are the same whoever makes them
        assertThat(signer.sign(header, TEXT)).isEqualTo(before);
        assertThat(quickest.signatures).hasValue(1);
    }

    @Test
    void the_quickest_is_looked_for_once_and_only_by_who_signs_much() {
        var looks = new AtomicInteger();
        var crypto = with(AUTO, () -> {
            looks.incrementAndGet();
            return Optional.empty();
        });
        sign(crypto, Crypto.WORTH_CORRETTO - 1);
        assertThat(looks).hasValue(0);
        sign(crypto, 2 * Crypto.WORTH_CORRETTO);
        assertThat(looks).hasValue(1);
        assertThat(crypto.forRs256().provider()).isEqualTo(crypto.provider()).isPresent();
    }

    @Test
    void nothing_is_looked_for_when_the_JDK_is_chosen() {
        var crypto = with(JDK, () -> {
            throw new AssertionError("it was looked for");
        });
        sign(crypto, Crypto.WORTH_CORRETTO + 1);
        assertThat(crypto.forRs256().provider()).isEmpty();
    }

    @Test
    void the_provider_signs_as_before_when_the_quickest_can_not_sign() throws Exception {
        for (var broken : List.of(new Provider("Poor", "1", "") {}, new Treacherous())) {
            var crypto = with(AUTO, () -> Optional.of(broken));
            sign(crypto, Crypto.WORTH_CORRETTO + 1);
            var key = new RSAKeyGenerator(2048).generate();
            assertThat(signsFor(crypto, jdk, key)).isTrue();
            assertThat(crypto.forRs256().provider()).isEqualTo(crypto.provider());
        }
    }

    @Test
    void the_provider_signs_on_when_the_search_for_the_quickest_fails() throws Exception {
        var crypto = with(AUTO, () -> {
            throw new IllegalStateException("no memory for native code");
        });
        sign(crypto, Crypto.WORTH_CORRETTO + 1);
        assertThat(signsFor(crypto, jdk, new RSAKeyGenerator(2048).generate())).isTrue();
    }
}
