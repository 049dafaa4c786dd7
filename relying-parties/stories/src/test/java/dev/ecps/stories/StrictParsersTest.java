package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoErrorResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import dev.ecps.example.nimbus.PscClient;
import dev.ecps.example.nimbus.PscClient.Attempt;
import dev.ecps.testkit.login.Browser;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every answer of every endpoint, read by the strict parsers of the Nimbus SDK, which refuse what the standards do. */
class StrictParsersTest {
    private static final URI CALLBACK = URI.create("http://localhost:65001/callback");
    private static final ClientSecretBasic CLIENT =
            new ClientSecretBasic(new ClientID("strict-parsers"), new Secret("my-secret"));

    private final Attempt attempt = Attempt.draw();
    private PscClient psc;

    @BeforeEach
    void register() throws Exception {
        Desk.sandbox().register("strict-parsers", "my-secret", "Strict", List.of(CALLBACK.toString()));
        psc = PscClient.discover(new Issuer(Desk.issuer()), CLIENT, CALLBACK);
    }

    private URI logIn() throws Exception {
        return Desk.logIn(new Browser(), psc.login(attempt));
    }

    private HTTPResponse token(AuthorizationGrant grant) throws Exception {
        return new TokenRequest.Builder(psc.metadata().getTokenEndpointURI(), CLIENT, grant)
                .build()
                .toHTTPRequest()
                .send();
    }

    private OIDCTokens tokens() throws Exception {
        return psc.tokens(logIn(), attempt);
    }

    private static void mustNotBeCached(HTTPResponse answer) {
        assertThat(answer.getHeaderValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_discovery_document() {
        var metadata = psc.metadata();

        assertThat(metadata.getIssuer().getValue()).isEqualTo(Desk.issuer().toString());
        assertThat(metadata.getIDTokenJWSAlgs()).contains(JWSAlgorithm.RS256);
        assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
    }

    @Test
    void the_keys() throws Exception {
        var keys = JWKSet.parse(
                new HTTPRequest(HTTPRequest.Method.GET, psc.metadata().getJWKSetURI())
                        .send()
                        .getBody());

        assertThat(keys.getKeys()).isNotEmpty().noneMatch(key -> key.isPrivate());
    }

    @Test
    void an_authorization_code_with_its_issuer() throws Exception {
        var answer = AuthenticationSuccessResponse.parse(logIn());

        assertThat(answer.getIssuer()).isEqualTo(psc.metadata().getIssuer());
        assertThat(answer.getState()).isEqualTo(attempt.state());
        assertThat(answer.getAuthorizationCode()).isNotNull();
        assertThat(answer.getSessionState()).isNotNull();
    }

    @Test
    void an_authorization_refusal() throws Exception {
        var asked = URI.create(psc.login(attempt) + "&prompt=none");

        var answer = AuthenticationErrorResponse.parse(Redirects.of(asked));

        assertThat(answer.getErrorObject().getCode()).isEqualTo("login_required");
        assertThat(answer.getState()).isEqualTo(attempt.state());
        assertThat(answer.getIssuer()).isEqualTo(psc.metadata().getIssuer());
    }

    @Test
    void tokens_of_a_code_with_their_hash() throws Exception {
        var code = AuthenticationSuccessResponse.parse(logIn()).getAuthorizationCode();

        var answer = token(new AuthorizationCodeGrant(code, CALLBACK, attempt.verifier()));
        mustNotBeCached(answer);
        var tokens = OIDCTokenResponse.parse(answer).getOIDCTokens();

        assertThat(tokens.getBearerAccessToken().getLifetime()).isEqualTo(120);
        assertThat(tokens.getBearerAccessToken().getScope().contains("scope_all"))
                .isTrue();
        var claims = new IDTokenClaimsSet(tokens.getIDToken().getJWTClaimsSet());
        assertThat(claims.getNonce()).isEqualTo(attempt.nonce());
        AccessTokenValidator.validate(tokens.getAccessToken(), JWSAlgorithm.RS256, claims.getAccessTokenHash());
    }

    @Test
    void tokens_of_a_refresh() throws Exception {
        var before = tokens();

        var answer = token(new RefreshTokenGrant(before.getRefreshToken()));
        mustNotBeCached(answer);
        var after = OIDCTokenResponse.parse(answer).getOIDCTokens();

        assertThat(after.getRefreshToken()).isNotEqualTo(before.getRefreshToken());
        assertThat(after.getIDToken().getJWTClaimsSet().getSubject())
                .isEqualTo(before.getIDToken().getJWTClaimsSet().getSubject());
    }

    @Test
    void refusals_of_the_token_endpoint() throws Exception {
        for (var grant : List.of(
                new AuthorizationCodeGrant(new AuthorizationCode("none"), CALLBACK),
                new RefreshTokenGrant(new RefreshToken("none")))) {
            var answer = token(grant);
            mustNotBeCached(answer);
            var error = TokenErrorResponse.parse(answer).getErrorObject();
            assertThat(error.getCode()).isEqualTo("invalid_grant");
            assertThat(error.getHTTPStatusCode()).isEqualTo(400);
            assertThat(error.getDescription()).isNotBlank();
        }
    }

    @Test
    void userinfo() throws Exception {
        var answer = new UserInfoRequest(psc.metadata().getUserInfoEndpointURI(), tokens().getAccessToken())
                .toHTTPRequest()
                .send();

        var userinfo = UserInfoSuccessResponse.parse(answer).getUserInfo();

        assertThat(userinfo.getStringClaim("SubjectNameID"))
                .isEqualTo(Desk.holder().nationalId());
        assertThat(userinfo.getSubject().getValue())
                .endsWith(":" + Desk.holder().nationalId());
    }

    @Test
    void a_refusal_of_userinfo() throws Exception {
        var answer = new UserInfoRequest(psc.metadata().getUserInfoEndpointURI(), new BearerAccessToken("none"))
                .toHTTPRequest()
                .send();

        var error = UserInfoErrorResponse.parse(answer).getErrorObject();

        assertThat(error.getCode()).isEqualTo(BearerTokenError.INVALID_TOKEN.getCode());
        assertThat(error.getHTTPStatusCode()).isEqualTo(401);
    }
}
