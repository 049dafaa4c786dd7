package dev.ecps.idp.oidc.token;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OVERSEAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {
    private static final String SUBJECT = "f:550dc1c8-d97b-4b1e-ac8c-8eb4471cf9dd:" + OVERSEAS.value();

    @Inject
    Addresses addresses;

    private RelyingParty sara;

    @BeforeEach
    void register() {
        sara = RelyingParty.named("SARA");
    }

    private Response tokens(Map<String, String> request) {
        return sara.redeem(Login.code(Login.through(new TestBrowser(), request, OVERSEAS)));
    }

    private static JWKSet jwks() throws Exception {
        return JWKSet.parse(RestAssured.get(Paths.JWKS).asString());
    }

    private static Map<String, Object> claims(String token) throws Exception {
        return JSONObjectUtils.parse(SignedJWT.parse(token).getPayload().toString());
    }

    /** Names in the order they stand in the token. */
    private static List<String> names(String token) throws Exception {
        var payload = SignedJWT.parse(token).getPayload().toString();
        return List.copyOf(
                new ObjectMapper().readValue(payload, LinkedHashMap.class).keySet());
    }

    @Test
    void a_strict_client_accepts_the_ID_token() throws Exception {
        var tokens = tokens(sara.request());
        var validator = new IDTokenValidator(
                new Issuer(addresses.issuer()), new ClientID(sara.id()), JWSAlgorithm.RS256, jwks());
        var claims = validator.validate(SignedJWT.parse(tokens.path("id_token")), new Nonce(RelyingParty.NONCE));
        assertThat(claims.getSubject().getValue()).isEqualTo(SUBJECT);
        assertThat(claims.getACR().getValue()).isEqualTo("eidas1");
        AccessTokenValidator.validate(
                new BearerAccessToken(tokens.<String>path("access_token")),
                JWSAlgorithm.RS256,
                new AccessTokenHash(claims.getStringClaim("at_hash")));
    }

    @Test
    void the_ID_token_is_for_the_client_alone() throws Exception {
        var tokens = tokens(sara.request());
        assertThat(claims(tokens.path("id_token")))
                .containsEntry("aud", sara.id())
                .containsEntry("azp", sara.id())
                .containsEntry("typ", "ID")
                .containsEntry("sid", tokens.path("session_state"))
                .containsEntry("session_state", tokens.path("session_state"))
                .containsEntry("preferred_username", OVERSEAS.value());
    }

    @Test
    void the_access_token_has_the_claims_of_PSC_in_its_order_and_no_aud() throws Exception {
        var token = tokens(sara.request()).<String>path("access_token");
        assertThat(names(token))
                .containsExactly(
                        "exp",
                        "iat",
                        "auth_time",
                        "jti",
                        "iss",
                        "sub",
                        "typ",
                        "azp",
                        "nonce",
                        "session_state",
                        "acr",
                        "scope",
                        "sid",
                        "authMode",
                        "otherIds",
                        "preferred_username");
        assertThat(claims(token))
                .containsEntry("sub", SUBJECT)
                .containsEntry("typ", "Bearer")
                .containsEntry("nonce", RelyingParty.NONCE)
                .containsEntry("acr", "eidas1")
                .containsEntry("authMode", "MOBILE")
                .containsEntry("scope", "openid profile scope_all identity");
    }

    @Test
    void without_a_nonce_the_ID_token_has_none_and_the_access_token_an_empty_one() throws Exception {
        var request = sara.request();
        request.remove("nonce");
        var tokens = tokens(request);
        assertThat(claims(tokens.path("id_token"))).doesNotContainKey("nonce");
        assertThat(claims(tokens.path("access_token"))).containsEntry("nonce", "");
    }

    @Test
    void access_and_ID_token_live_120_seconds() throws Exception {
        var tokens = tokens(sara.request());
        for (var name : new String[] {"access_token", "id_token"}) {
            var claims = claims(tokens.path(name));
            assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(120);
        }
    }

    @Test
    void the_header_is_written_as_PSC_writes_it() throws Exception {
        var token = SignedJWT.parse(tokens(sara.request()).<String>path("access_token"));
        var header = token.getHeader().toBase64URL().decodeToString();
        assertThat(header).matches("\\{\"alg\":\"RS256\",\"typ\" : \"JWT\",\"kid\" : \"[A-Za-z0-9_-]{43}\"}");
    }

    @Test
    void the_first_key_of_the_key_set_is_the_one_that_signs() throws Exception {
        var token = SignedJWT.parse(tokens(sara.request()).<String>path("access_token"));
        var first = jwks().getKeys().get(0).toRSAKey();
        assertThat(first.getKeyID()).isEqualTo(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(first))).isTrue();
    }
}
