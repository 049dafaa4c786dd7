package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.idp.franceconnect.partner.Partner;
import dev.ecps.idp.walk.TestBrowser;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One login at FranceConnect as a service and its visitor go through it, with Nimbus' client. */
final class Visit {
    static final Scope SCOPE = new Scope("openid", "identite_pivot", "preferred_username", "email");

    final OIDCProviderMetadata metadata;
    final Partner partner;
    final TestBrowser browser;
    final State state = new State();
    final Nonce nonce = new Nonce();
    final CodeVerifier verifier = new CodeVerifier();
    private String address = "";

    Visit(OIDCProviderMetadata metadata, Partner partner, TestBrowser browser) {
        this.metadata = metadata;
        this.partner = partner;
        this.browser = browser;
    }

    static OIDCProviderMetadata discovered(String issuer) {
        try {
            return OIDCProviderMetadata.resolve(new com.nimbusds.oauth2.sdk.id.Issuer(issuer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    AuthenticationRequest.Builder request() {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        SCOPE,
                        new ClientID(partner.id()),
                        URI.create(partner.redirectUris().get(0)))
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .acrValues(List.of(new ACR("eidas1")))
                .codeChallenge(verifier, CodeChallengeMethod.S256);
    }

    Visit begin() {
        address = send(request()).header("Location");
        return this;
    }

    Response send(AuthenticationRequest.Builder request) {
        var uri = request.build().toURI();
        return browser.get(uri.getRawPath() + "?" + uri.getRawQuery());
    }

    String address() {
        return address;
    }

    Response look() {
        return browser.get(address);
    }

    Response post(String step, Map<String, String> form) {
        return browser.post(address + "/" + step, form);
    }

    Visit as(String person) {
        post("fournisseur", Map.of("fournisseur", "mairie"));
        post("identite", Map.of("person", person));
        return this;
    }

    AuthenticationResponse consent() throws Exception {
        return AuthenticationResponseParser.parse(
                URI.create(post("consentement", Map.of()).header("Location")));
    }

    AuthorizationCode code(String person) throws Exception {
        return begin().as(person).consent().toSuccessResponse().getAuthorizationCode();
    }

    TokenResponse exchange(AuthorizationCode code) throws Exception {
        return exchange(code, partner, partner.redirectUris().get(0), verifier);
    }

    TokenResponse exchange(AuthorizationCode code, Partner by, String redirectUri, CodeVerifier shown)
            throws Exception {
        var grant = new AuthorizationCodeGrant(code, URI.create(redirectUri), shown);
        var proof = new ClientSecretPost(new ClientID(by.id()), new Secret(by.secret()));
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), proof, grant).build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }
}
