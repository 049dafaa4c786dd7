package dev.ecps.idp.oidc.discovery;

import static dev.ecps.idp.address.TwoHosts.AUTH;
import static dev.ecps.idp.address.TwoHosts.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.idp.address.TwoHosts;
import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The document as PSC's sandbox published it late in 2024, hosts apart: every member, every value, in their order. */
@QuarkusTest
@TestProfile(TwoHosts.class)
class PublishedMetadataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String served(String name) {
        return at(AUTH).get(Paths.WELL_KNOWN + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode expected() throws IOException {
        try (var file = PublishedMetadataTest.class.getResourceAsStream("/discovery/late-2024.json")) {
            return JSON.readTree(file);
        }
    }

    @Test
    void PSCs_own_path_has_it_letter_by_letter() throws Exception {
        assertThat(JSON.readTree(served("wallet-openid-configuration")).toPrettyString())
                .isEqualTo(expected().toPrettyString());
        OIDCProviderMetadata.parse(served("wallet-openid-configuration"));
    }

    @Test
    void the_standard_path_differs_in_the_authorization_endpoint_only() throws Exception {
        var native_ = JSON.readTree(served("openid-configuration"));
        var wallet = (com.fasterxml.jackson.databind.node.ObjectNode) expected();
        wallet.put("authorization_endpoint", "http://" + AUTH + Paths.NATIVE_AUTHORIZATION);
        assertThat(native_.toPrettyString()).isEqualTo(wallet.toPrettyString());
    }
}
