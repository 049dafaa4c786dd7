package dev.ecps.idp.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JwksEndpointTest {
    private static JWKSet strictlyRead() throws Exception {
        return JWKSet.parse(RestAssured.get(Paths.JWKS).asString());
    }

    @Test
    void each_key_has_the_members_of_a_Keycloak_in_its_order() {
        var keys = RestAssured.get(Paths.JWKS).jsonPath().<Map<String, Object>>getList("keys");
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.keySet())
                        .containsExactly("kid", "kty", "alg", "use", "x5c", "x5t", "x5t#S256", "n", "e"));
        assertThat(keys).extracting(key -> key.get("kid")).allMatch(kid -> ((String) kid).length() == 43);
    }

    @Test
    void each_key_comes_with_a_certificate_of_that_key_and_the_thumbprints_of_that_certificate() throws Exception {
        for (var key : strictlyRead().getKeys()) {
            var certificate = key.getParsedX509CertChain().get(0);
            assertThat(certificate.getPublicKey()).isEqualTo(((RSAKey) key).toPublicKey());
            assertThat(key.getX509CertSHA256Thumbprint())
                    .isEqualTo(Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        }
    }

    @Test
    void the_signing_keys_come_first_and_the_encryption_key_last() throws Exception {
        var uses = strictlyRead().getKeys().stream()
                .map(key -> key.getKeyUse().identifier())
                .toList();
        assertThat(uses).hasSizeGreaterThanOrEqualTo(2).endsWith("enc");
        assertThat(uses.subList(0, uses.size() - 1)).containsOnly("sig");
    }

    @Test
    void there_is_no_private_half_and_no_secret() throws Exception {
        assertThat(strictlyRead().getKeys()).noneMatch(key -> key.isPrivate());
        assertThat(RestAssured.get(Paths.JWKS).asString()).doesNotContain("\"d\"", "oct", "HS512");
    }

    @Test
    void it_is_asked_for_again_each_time() {
        assertThat(RestAssured.get(Paths.JWKS).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(RestAssured.get(Paths.JWKS).contentType()).startsWith("application/json");
        assertThat(List.of(RestAssured.get(Paths.JWKS).statusCode())).containsExactly(200);
    }
}
