package dev.ecps.idp.oidc.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.authorization.AuthorizationConfig;
import dev.ecps.idp.oidc.ciba.CibaAbilities;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.token.TokenConfig;
import dev.ecps.idp.oidc.token.TokenGrant;
import dev.ecps.idp.profile.ProfileConfig;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that are not the default. */
@QuarkusTest
class MetadataTest {
    @Inject
    Addresses addresses;

    @Inject
    ClientAuthentication authentication;

    @Inject
    CibaAbilities ciba;

    @Inject
    @All
    List<TokenGrant> grants;

    private Map<String, Object> document(Map<String, String> settings) {
        return new Metadata(
                        addresses,
                        TestSettings.of(DiscoveryConfig.class, those(settings, "ecps.discovery.")),
                        TestSettings.of(ProfileConfig.class, those(settings, "ecps.profile")),
                        TestSettings.defaults(TokenConfig.class),
                        TestSettings.of(AuthorizationConfig.class, those(settings, "ecps.authorization.")),
                        authentication,
                        ciba,
                        grants)
                .wallet();
    }

    private static Map<String, String> those(Map<String, String> settings, String prefix) {
        var those = new HashMap<>(settings);
        those.keySet().removeIf(name -> !name.startsWith(prefix));
        return those;
    }

    private Map<String, Object> strict() {
        return document(Map.of("ecps.profile", "strict"));
    }

    private static OIDCProviderMetadata read(Map<String, Object> document) throws Exception {
        return OIDCProviderMetadata.parse(new ObjectMapper().writeValueAsString(document));
    }

    @Test
    void the_early_document_knows_neither_CIBA_nor_the_claims_parameter() throws Exception {
        var early = read(document(Map.of("ecps.discovery.edition", "early-2021")));
        assertThat(early.getGrantTypes())
                .doesNotContain(GrantType.CIBA)
                .contains(GrantType.AUTHORIZATION_CODE, GrantType.DEVICE_CODE);
        assertThat(early.supportsClaimsParam()).isFalse();
        assertThat(early.supportsTLSClientCertificateBoundAccessTokens()).isTrue();
        assertThat(early.getBackChannelAuthenticationEndpointURI()).isNull();
    }

    @Test
    void the_early_document_promises_no_issuer_in_the_answer_which_a_client_would_then_miss() throws Exception {
        var early = document(Map.of("ecps.discovery.edition", "early-2021"));
        assertThat(read(early).supportsAuthorizationResponseIssuerParam()).isFalse();
        assertThat(read(document(Map.of())).supportsAuthorizationResponseIssuerParam())
                .isTrue();
    }

    @Test
    void strict_advertises_the_real_level_S256_and_one_signature() throws Exception {
        var strict = read(strict());
        assertThat(strict.getACRs()).extracting(Object::toString).containsExactly("eidas1");
        assertThat(strict.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(strict.getIDTokenJWSAlgs()).extracting(Object::toString).containsExactly("RS256");
        assertThat(strict.getResponseTypes()).extracting(Object::toString).containsExactly("code");
    }

    @Test
    void strict_advertises_the_grants_that_the_token_endpoint_offers() {
        assertThat(strict().get("grant_types_supported"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.ITERABLE)
                .containsExactlyInAnyOrderElementsOf(grants.stream()
                        .filter(TokenGrant::offered)
                        .map(TokenGrant::type)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "token_endpoint, " + Paths.TOKEN,
        "introspection_endpoint, " + Paths.INTROSPECTION,
        "userinfo_endpoint, " + Paths.USERINFO,
        "end_session_endpoint, " + Paths.LOGOUT,
        "jwks_uri, " + Paths.JWKS,
        "check_session_iframe, " + Paths.CHECK_SESSION,
        "revocation_endpoint, " + Paths.REVOCATION,
        "backchannel_authentication_endpoint, " + Paths.BACKCHANNEL_AUTHENTICATION
    })
    void strict_advertises_an_endpoint_if_and_only_if_it_is_there(String member, String path) {
        boolean there = given().redirects().follow(false).get(path).statusCode() != 404;
        assertThat(strict().containsKey(member))
                .as(member + " is there: " + there)
                .isEqualTo(there);
    }

    @Test
    void strict_advertises_nothing_that_is_closed_to_everybody() {
        assertThat(strict())
                .doesNotContainKeys(
                        "registration_endpoint",
                        "device_authorization_endpoint",
                        "pushed_authorization_request_endpoint");
    }

    @Test
    void strict_advertises_certificates_only_where_there_is_a_port_to_show_them_at() {
        assertThat(strict().get("token_endpoint_auth_methods_supported"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.ITERABLE)
                .containsExactly("client_secret_basic", "client_secret_post");
    }

    @Test
    void strict_promises_the_issuer_in_the_answer_only_if_it_is_there() {
        var member = "authorization_response_iss_parameter_supported";
        assertThat(strict()).containsEntry(member, true);
        assertThat(document(Map.of("ecps.profile", "strict", "ecps.authorization.iss-in-answer", "false")))
                .containsEntry(member, false);
    }

    @Test
    void its_own_setting_wins_over_the_profile() {
        assertThat(document(Map.of("ecps.discovery.only-what-works", "true"))).isEqualTo(strict());
        assertThat(document(Map.of("ecps.profile", "strict", "ecps.discovery.only-what-works", "false")))
                .isEqualTo(document(Map.of()));
    }
}
