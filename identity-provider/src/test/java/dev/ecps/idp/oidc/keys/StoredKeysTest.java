package dev.ecps.idp.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.crypto.CryptoConfig;
import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoredKeysTest {
    private static final Instant LATE = Instant.parse("2199-01-01T00:00:00Z");

    @Inject
    StoredKeys stored;

    @Inject
    KeyRows rows;

    @AfterEach
    void clear() {
        rows.delete("of-an-earlier-version");
    }

    @Test
    void a_key_of_an_earlier_version_gets_a_certificate_and_its_date_and_keeps_both() throws Exception {
        var bare = new RSAKeyGenerator(2048)
                .keyID("of-an-earlier-version")
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.parse("RSA-OAEP"))
                .generate();
        rows.insert(new KeyRow(bare.getKeyID(), Purpose.ENCRYPT, bare.toJSONString(), LATE));

        var complete = stored.encryption();

        assertThat(complete.getKeyID()).isEqualTo(bare.getKeyID());
        assertThat(complete.getPrivateExponent()).isEqualTo(bare.getPrivateExponent());
        assertThat(complete.getNotBeforeTime().toInstant()).isEqualTo(LATE);
        assertThat(complete.getParsedX509CertChain().get(0).getPublicKey()).isEqualTo(bare.toPublicKey());
        assertThat(stored.encryption()).isEqualTo(complete);
        var kept = rows.oldestFirst(Purpose.ENCRYPT).stream()
                .filter(row -> row.kid().equals(bare.getKeyID()))
                .findFirst();
        assertThat(JWK.parse(kept.orElseThrow().jwk())).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "jdk"})
    void the_certificate_is_the_one_a_Keycloak_makes(String arithmetic) throws Exception {
        var now = Instant.parse("2026-11-02T12:00:00Z");
        var crypto = new Crypto(TestSettings.of(CryptoConfig.class, Map.of("ecps.crypto.provider", arithmetic)));
        var key = new NewKeys(crypto).signing(now, now);
        var certificate = key.getParsedX509CertChain().get(0);

        assertThat(key.size()).isEqualTo(2_048);
        assertThat(key.getFirstPrimeFactor()).as("what makes a signature quick").isNotNull();

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=esante-wallet");
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(now.minus(100, ChronoUnit.SECONDS));
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(Instant.parse("2036-11-02T12:00:00Z"));
    }

    @Test
    void nobody_sees_a_private_key_in_a_log() {
        var row = rows.oldestFirst(Purpose.SIGN).get(0);
        assertThat(row.toString()).isEqualTo("KeyRow[" + row.kid() + "]");
    }
}
