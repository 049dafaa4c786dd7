package dev.ecps.example.nimbus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pro Santé Connect for one relying party. Thread-safe. */
public final class PscClient {
    private final OIDCProviderMetadata metadata;
    private final ClientSecretBasic client;
    private final URI callback;
    private final IDTokenValidator idTokens;

    private PscClient(OIDCProviderMetadata metadata, ClientSecretBasic client, URI callback) throws IOException {
        this.metadata = metadata;
        this.client = client;
        this.callback = callback;
        this.idTokens = new IDTokenValidator(
                metadata.getIssuer(),
                client.getClientID(),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
    }

    /** PSC's discovery path is not the standard one, so OIDCProviderMetadata.resolve(issuer) would not find it. */
    public static PscClient discover(Issuer issuer, ClientSecretBasic client, URI callback)
            throws IOException, ParseException {
        var request = new HTTPRequest(
                HTTPRequest.Method.GET, URI.create(issuer + "/.well-known/wallet-openid-configuration"));
        var metadata = OIDCProviderMetadata.parse(request.send().getBodyAsJSONObject());
        if (!issuer.equals(metadata.getIssuer())) throw new ParseException("Another issuer: " + metadata.getIssuer());
        return new PscClient(metadata, client, callback);
    }

    public OIDCProviderMetadata metadata() {
        return metadata;
    }

    /** What must be kept in the user's HTTP session while the browser is away. */
    public record Attempt(State state, Nonce nonce, CodeVerifier verifier) {
        public static Attempt draw() {
            return new Attempt(new State(), new Nonce(), new CodeVerifier());
        }
    }

    /** Where to send the browser. */
    public URI login(Attempt attempt) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "scope_all"), client.getClientID(), callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .acrValues(List.of(new ACR("eidas1")))
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The browser came back to this address. */
    public OIDCTokens tokens(URI answer, Attempt attempt) throws IOException, GeneralException {
        var code = code(answer, attempt);
        var tokens = ask(new AuthorizationCodeGrant(code, callback, attempt.verifier()));
        check(tokens, attempt.nonce());
        return tokens;
    }

    private AuthorizationCode code(URI answer, Attempt attempt) throws GeneralException {
        var response = AuthenticationResponseParser.parse(answer);
        if (!attempt.state().equals(response.getState())) throw new GeneralException("Another state");
        if (!metadata.getIssuer().equals(response.getIssuer())) throw new GeneralException("Another issuer");
        if (!response.indicatesSuccess())
            throw new GeneralException(response.toErrorResponse().getErrorObject());
        return response.toSuccessResponse().getAuthorizationCode();
    }

    /** A refresh token works once: the answer holds the next one, and two threads must not come here with the same. */
    public OIDCTokens refresh(RefreshToken token) throws IOException, GeneralException {
        var tokens = ask(new RefreshTokenGrant(token));
        check(tokens, null);
        return tokens;
    }

    private OIDCTokens ask(AuthorizationGrant grant) throws IOException, GeneralException {
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
        var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        if (!response.indicatesSuccess())
            throw new GeneralException(response.toErrorResponse().getErrorObject());
        return ((OIDCTokenResponse) response).getOIDCTokens();
    }

    /** Signature, issuer, audience, times, nonce; and PSC's own rule, eidas1. */
    private void check(OIDCTokens tokens, @Nullable Nonce nonce) throws GeneralException {
        try {
            var claims = idTokens.validate(tokens.getIDToken(), nonce);
            var acr = claims.getACR();
            if (acr != null && !"eidas1".equals(acr.getValue())) throw new GeneralException("Another acr: " + acr);
        } catch (BadJOSEException | JOSEException e) {
            throw new GeneralException("The ID token is not good: " + e.getMessage(), e);
        }
    }

    /** The sectoral claims: getStringClaim("SubjectNameID"), getClaim("SubjectRefPro"), … */
    public UserInfo userinfo(AccessToken token) throws IOException, GeneralException {
        var request = new UserInfoRequest(metadata.getUserInfoEndpointURI(), token);
        var response = UserInfoResponse.parse(request.toHTTPRequest().send());
        if (!response.indicatesSuccess())
            throw new GeneralException(response.toErrorResponse().getErrorObject());
        return response.toSuccessResponse().getUserInfo();
    }

    /** Where to send the browser, once the application's own session is over. */
    public URI logout(OIDCTokens tokens, URI back, State state) {
        return new LogoutRequest(metadata.getEndSessionEndpointURI(), tokens.getIDToken(), back, state).toURI();
    }
}
