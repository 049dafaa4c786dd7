package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Tells who somebody is, as a signed JWT for the service alone. */
@Path(FranceConnectPaths.API + FranceConnectPaths.USERINFO)
@Blocking
class UserinfoEndpoint {
    private final Grants grants;
    private final Statements statements;

    UserinfoEndpoint(Grants grants, Statements statements) {
        this.grants = grants;
        this.statements = statements;
    }

    @GET
    public Response tell(@HeaderParam("Authorization") @Nullable String authorization) {
        if (authorization == null) return refused(BearerTokenError.MISSING_TOKEN);
        try {
            return grants.of(BearerAccessToken.parse(authorization))
                    .map(grant -> statements.userinfo(grant).serialize())
                    .map(jwt -> Response.ok(jwt, "application/jwt")
                            .header("Cache-Control", "no-store")
                            .build())
                    .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN));
        } catch (ParseException e) {
            return refused(BearerTokenError.INVALID_TOKEN);
        }
    }

    @POST
    public Response tellByPost(@HeaderParam("Authorization") @Nullable String authorization) {
        return tell(authorization);
    }

    private static Response refused(BearerTokenError error) {
        return Response.status(401)
                .header("WWW-Authenticate", error.toWWWAuthenticateHeader())
                .build();
    }
}
