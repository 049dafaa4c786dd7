package dev.ecps.example.nimbus;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.ciba.CIBAGrant;
import com.nimbusds.oauth2.sdk.ciba.CIBARequest;
import com.nimbusds.oauth2.sdk.ciba.CIBARequestAcknowledgement;
import com.nimbusds.oauth2.sdk.ciba.CIBAResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/** Pro Santé Connect for software without a browser: its server begins the login (CIBA). Thread-safe. */
public final class PscBackchannel {
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final OIDCProviderMetadata metadata;
    private final ClientSecretBasic client;
    private final IDTokenValidator idTokens;
    private final SecureRandom random = new SecureRandom();

    private PscBackchannel(OIDCProviderMetadata metadata, ClientSecretBasic client) throws IOException {
        this.metadata = metadata;
        this.client = client;
        this.idTokens = new IDTokenValidator(
                metadata.getIssuer(),
                client.getClientID(),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
    }

    public static PscBackchannel discover(Issuer issuer, ClientSecretBasic client) throws IOException, ParseException {
        var request = new HTTPRequest(
                HTTPRequest.Method.GET, URI.create(issuer + "/.well-known/wallet-openid-configuration"));
        var metadata = OIDCProviderMetadata.parse(request.send().getBodyAsJSONObject());
        if (!issuer.equals(metadata.getIssuer())) throw new ParseException("Another issuer: " + metadata.getIssuer());
        return new PscBackchannel(metadata, client);
    }

    /** The number to show: the practitioner finds it among three on the phone. */
    public String draw() {
        return "%02d".formatted(random.nextInt(100));
    }

    /** Asks the phone of whoever has this national identifier, which begins with its prefix. */
    public CIBARequestAcknowledgement begin(String nationalId, String number) throws IOException, GeneralException {
        var request = new CIBARequest.Builder(client, new Scope("openid", "scope_all"))
                .endpointURI(metadata.getBackChannelAuthenticationEndpointURI())
                .acrValues(List.of(new ACR("eidas1")))
                .loginHint(nationalId)
                .bindingMessage(number)
                .customParameter("channel", "MOBILE")
                .build();
        var response = CIBAResponse.parse(request.toHTTPRequest().send());
        if (!response.indicatesSuccess())
            throw new GeneralException(response.toErrorResponse().getErrorObject());
        return response.toRequestAcknowledgement();
    }

    /** Polls until the phone has answered. Refused and timed out are exceptions with PSC's error. */
    public OIDCTokens await(CIBARequestAcknowledgement login)
            throws IOException, GeneralException, InterruptedException {
        var interval = Duration.ofSeconds(login.getMinWaitInterval());
        while (true) {
            long begun = System.nanoTime();
            var response = poll(login);
            if (response.indicatesSuccess()) return checked(((OIDCTokenResponse) response).getOIDCTokens());
            var error = response.toErrorResponse().getErrorObject();
            if ("slow_down".equals(error.getCode())) interval = interval.plus(SLOWER);
            else if (!"authorization_pending".equals(error.getCode())) throw new GeneralException(error);
            var left = interval.minusNanos(System.nanoTime() - begun);
            if (!left.isNegative()) Thread.sleep(left.toMillis() + 1);
        }
    }

    private TokenResponse poll(CIBARequestAcknowledgement login) throws IOException, ParseException {
        var grant = new CIBAGrant(login.getAuthRequestID());
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }

    private OIDCTokens checked(OIDCTokens tokens) throws GeneralException {
        try {
            idTokens.validate(tokens.getIDToken(), null);
            return tokens;
        } catch (BadJOSEException | JOSEException e) {
            throw new GeneralException("The ID token is not good: " + e.getMessage(), e);
        }
    }
}
