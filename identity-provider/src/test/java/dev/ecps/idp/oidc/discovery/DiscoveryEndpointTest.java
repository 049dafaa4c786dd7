package dev.ecps.idp.oidc.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.ciba.BackChannelTokenDeliveryMode;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.idp.address.Addresses;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DiscoveryEndpointTest {
    private static final String FOLDER = "/auth/realms/esante-wallet/.well-known/";

    @Inject
    Addresses addresses;

    @ParameterizedTest
    @CsvSource({
        "wallet-openid-configuration, /auth",
        "openid-configuration, /auth/realms/esante-wallet/protocol/openid-connect/auth"
    })
    void a_strict_client_reads_it_at_both_paths(String path, String authorization) throws Exception {
        var metadata = OIDCProviderMetadata.parse(
                given().get(FOLDER + path).then().statusCode(200).extract().asString());
        var connect = addresses.issuer() + "/protocol/openid-connect/";
        assertThat(metadata.getIssuer().getValue()).isEqualTo(addresses.issuer());
        assertThat(metadata.getAuthorizationEndpointURI()).isEqualTo(URI.create(addresses.wallet() + authorization));
        assertThat(metadata.getTokenEndpointURI()).hasToString(connect + "token");
        assertThat(metadata.getUserInfoEndpointURI()).hasToString(connect + "userinfo");
        assertThat(metadata.getJWKSetURI()).hasToString(connect + "certs");
        assertThat(metadata.getEndSessionEndpointURI()).hasToString(connect + "logout");
        assertThat(metadata.getBackChannelAuthenticationEndpointURI()).hasToString(connect + "ext/ciba/auth");
        assertThat(metadata.getBackChannelTokenDeliveryModes())
                .containsExactly(BackChannelTokenDeliveryMode.POLL, BackChannelTokenDeliveryMode.PING);
        assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(metadata.supportsTLSClientCertificateBoundAccessTokens()).isTrue();
    }

    @Test
    void its_members_stand_in_the_order_of_PSC() throws Exception {
        var members = new ObjectMapper()
                .readValue(given().get(FOLDER + "wallet-openid-configuration").asString(), LinkedHashMap.class);
        assertThat(List.copyOf(members.keySet()))
                .asList()
                .startsWith("issuer", "authorization_endpoint", "token_endpoint", "introspection_endpoint")
                .containsSubsequence(
                        "grant_types_supported",
                        "acr_values_supported",
                        "response_types_supported",
                        "subject_types_supported",
                        "id_token_signing_alg_values_supported",
                        "response_modes_supported",
                        "registration_endpoint",
                        "token_endpoint_auth_methods_supported",
                        "claims_supported",
                        "scopes_supported",
                        "code_challenge_methods_supported",
                        "revocation_endpoint",
                        "backchannel_logout_supported",
                        "mtls_endpoint_aliases")
                .endsWith("authorization_response_iss_parameter_supported");
        assertThat(members).containsEntry("acr_values_supported", List.of("0", "0"));
    }
}
