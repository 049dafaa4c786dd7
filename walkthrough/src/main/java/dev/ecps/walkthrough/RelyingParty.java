package dev.ecps.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A relying party of a health software, by the book: discovery, PKCE, state, nonce, a validated ID token. */
final class RelyingParty {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final URI CALLBACK = URI.create("http://localhost:65000/callback");
    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final OIDCProviderMetadata metadata;
    private final ClientID id;
    private final Secret secret;
    private final State state = new State();
    private final Nonce nonce = new Nonce();
    private final CodeVerifier verifier = new CodeVerifier();

    private RelyingParty(OIDCProviderMetadata metadata, ClientID id, Secret secret) {
        this.metadata = metadata;
        this.id = id;
        this.secret = secret;
    }

    /** Registers a client by this name in the sandbox of a provider. */
    static RelyingParty register(URI provider, String name) throws IOException, InterruptedException, ParseException {
        var metadata =
                OIDCProviderMetadata.parse(get(provider.resolve(METADATA)).toString());
        var wanted =
                JSON.writeValueAsString(Map.of("client_name", name, "redirect_uris", List.of(CALLBACK.toString())));
        var request = HttpRequest.newBuilder(provider.resolve("/sandbox/api/clients"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) throw new Failed("The client was not registered: " + answer.body());
        var client = JSON.readTree(answer.body());
        return new RelyingParty(
                metadata,
                new ClientID(client.get("client_id").asText()),
                new Secret(client.get("client_secret").asText()));
    }

    private static JsonNode get(URI uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    ClientID id() {
        return id;
    }

    /** Where to send the user's browser. */
    URI authorization() {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "scope_all"), id, CALLBACK)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .acrValues(List.of(new ACR("eidas1")))
                .build()
                .toURI();
    }

    /** The code the user's browser came back with. */
    AuthorizationCode code(URI callback) throws ParseException {
        var answer = AuthenticationResponseParser.parse(callback);
        if (!answer.indicatesSuccess()) {
            throw new Failed("The provider answered " + answer.toErrorResponse().getErrorObject());
        }
        var success = answer.toSuccessResponse();
        if (!state.equals(success.getState())) throw new Failed("The state came back changed.");
        if (!new Issuer(metadata.getIssuer()).equals(success.getIssuer())) {
            throw new Failed("The answer comes from another issuer.");
        }
        return success.getAuthorizationCode();
    }

    /** Exchanges the code, and validates the ID token: signature, issuer, audience, times, nonce. */
    OIDCTokens tokens(AuthorizationCode code) throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, CALLBACK, verifier);
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), new ClientSecretBasic(id, secret), grant)
                .build();
        var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        if (!answer.indicatesSuccess()) {
            throw new Failed(
                    "The token endpoint answered " + answer.toErrorResponse().getErrorObject());
        }
        var tokens = ((OIDCTokenResponse) answer).getOIDCTokens();
        validate(tokens);
        return tokens;
    }

    /** Exchanges a refresh token, and returns what the provider answers, tokens or an error. */
    TokenResponse refresh(OIDCTokens before) throws IOException, ParseException {
        var grant = new RefreshTokenGrant(before.getRefreshToken());
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), new ClientSecretBasic(id, secret), grant)
                .build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }

    private void validate(OIDCTokens tokens) throws IOException {
        try {
            new IDTokenValidator(
                            metadata.getIssuer(),
                            id,
                            JWSAlgorithm.RS256,
                            metadata.getJWKSetURI().toURL())
                    .validate(tokens.getIDToken(), nonce);
        } catch (com.nimbusds.jose.proc.BadJOSEException | com.nimbusds.jose.JOSEException e) {
            throw new Failed("The ID token is not valid: " + e.getMessage(), e);
        }
    }

    /** The practitioner's data. */
    JsonNode userinfo(OIDCTokens tokens) throws IOException {
        var answer = new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getBearerAccessToken())
                .toHTTPRequest()
                .send();
        if (answer.getStatusCode() != 200) throw new Failed("Userinfo answered HTTP " + answer.getStatusCode());
        return JSON.readTree(answer.getBody());
    }
}
