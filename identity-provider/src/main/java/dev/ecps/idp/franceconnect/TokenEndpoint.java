package dev.ecps.idp.franceconnect;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.franceconnect.Grants.Grant;
import dev.ecps.idp.franceconnect.partner.Partner;
import dev.ecps.idp.franceconnect.partner.Partners;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import net.minidev.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Code in, tokens out (OpenID Connect Core §3.1.3). Whatever fails once the service is known burns the code. */
@Path(FranceConnectPaths.API + FranceConnectPaths.TOKEN)
@Blocking
class TokenEndpoint {
    private final Partners partners;
    private final Grants grants;
    private final Statements statements;
    private final Addresses addresses;

    TokenEndpoint(Partners partners, Grants grants, Statements statements, Addresses addresses) {
        this.partners = partners;
        this.grants = grants;
        this.statements = statements;
        this.addresses = addresses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(@HeaderParam("Authorization") @Nullable String authorization, @Nullable String body) {
        try {
            var request = TokenRequest.parse(read(authorization, body == null ? "" : body));
            var partner = authenticated(request);
            if (partner.isEmpty()) return refused(OAuth2Error.INVALID_CLIENT, authorization);
            if (!(request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant)) {
                return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, authorization);
            }
            return exchange(partner.get(), grant).orElseGet(() -> refused(OAuth2Error.INVALID_GRANT, authorization));
        } catch (ParseException e) {
            var error = e.getErrorObject();
            return refused(error == null ? OAuth2Error.INVALID_REQUEST : error, authorization);
        }
    }

    private HTTPRequest read(@Nullable String authorization, String body) throws ParseException {
        var uri = URI.create(FranceConnectPaths.issuer(addresses) + FranceConnectPaths.TOKEN);
        var request = new HTTPRequest(HTTPRequest.Method.POST, uri);
        request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        request.setAuthorization(authorization);
        request.setBody(body);
        boolean twice =
                authorization != null && request.getBodyAsFormParameters().containsKey("client_secret");
        if (twice) throw new ParseException("two client authentications", OAuth2Error.INVALID_REQUEST);
        return request;
    }

    private Optional<Partner> authenticated(TokenRequest request) {
        if (!(request.getClientAuthentication() instanceof PlainClientSecret shown)) return Optional.empty();
        return partners.of(shown.getClientID().getValue())
                .filter(partner -> partner.proves(shown.getClientSecret().getValue()));
    }

    private Optional<Response> exchange(Partner partner, AuthorizationCodeGrant shown) {
        var grant = grants.redeem(shown.getAuthorizationCode()).filter(it -> belongs(it, partner, shown));
        return grant.flatMap(it -> grants.access(it).map(access -> {
            var tokens = new OIDCTokens(statements.idToken(it, access), access, null);
            return answer(200, new OIDCTokenResponse(tokens).toJSONObject()).build();
        }));
    }

    private static boolean belongs(Grant grant, Partner partner, AuthorizationCodeGrant shown) {
        var ask = grant.ask();
        return ask.partner().id().equals(partner.id())
                && ask.redirectUri().equals(shown.getRedirectionURI())
                && ask.challenge()
                        .equals(Optional.ofNullable(shown.getCodeVerifier())
                                .map(verifier -> CodeChallenge.compute(CodeChallengeMethod.S256, verifier)));
    }

    private static Response refused(ErrorObject error, @Nullable String authorization) {
        boolean client = error.getCode().equals(OAuth2Error.INVALID_CLIENT.getCode());
        var answer = answer(client ? 401 : 400, new TokenErrorResponse(error).toJSONObject());
        if (client && authorization != null) answer.header("WWW-Authenticate", "Basic realm=\"franceconnect\"");
        return answer.build();
    }

    private static Response.ResponseBuilder answer(int status, JSONObject members) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(members.toJSONString())
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
    }
}
