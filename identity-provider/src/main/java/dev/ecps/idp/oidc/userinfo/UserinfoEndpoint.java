package dev.ecps.idp.oidc.userinfo;

import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.token.Tokens;
import dev.ecps.idp.oidc.token.Tokens.Access;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the practitioner's data; refuses with an empty body and {@code WWW-Authenticate} (RFC 6750 §3). */
@Path(Paths.USERINFO)
@Blocking
class UserinfoEndpoint {
    private static final String REALM = "Bearer realm=\"" + Paths.REALM_NAME + "\"";

    private final Tokens tokens;
    private final PractitionerClaims practitioners;

    UserinfoEndpoint(Tokens tokens, PractitionerClaims practitioners) {
        this.tokens = tokens;
        this.practitioners = practitioners;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@HeaderParam("Authorization") @Nullable String authorization) {
        return answer(authorization);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response post(@HeaderParam("Authorization") @Nullable String authorization) {
        return answer(authorization);
    }

    private Response answer(@Nullable String authorization) {
        var bearer = bearer(authorization);
        if (bearer.isEmpty()) return challenge(401, REALM);
        var access = tokens.access(bearer.get());
        if (access.isEmpty()) return invalidToken();
        if (!Scopes.parse(access.get().scope()).contains(Scopes.OPENID)) return missingScope();
        return userinfo(access.get());
    }

    private Response userinfo(Access access) {
        return practitioners
                .userinfo(
                        access.session().nationalId(),
                        access.session().authMode().name())
                .map(claims ->
                        Response.ok(claims).header("Cache-Control", "no-store").build())
                .orElseGet(UserinfoEndpoint::invalidToken);
    }

    private static Response invalidToken() {
        return refuse(OAuthError.INVALID_TOKEN, "Token verification failed");
    }

    private static Response missingScope() {
        return refuse(OAuthError.INSUFFICIENT_SCOPE, "Missing openid scope");
    }

    private static Response refuse(OAuthError error, String description) {
        return challenge(
                error.status(),
                REALM + ", error=\"%s\", error_description=\"%s\"".formatted(error.wire(), description));
    }

    private static Response challenge(int status, String header) {
        return Response.status(status).header("WWW-Authenticate", header).build();
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) return Optional.empty();
        return Optional.of(authorization.substring(7).strip()).filter(token -> !token.isEmpty());
    }
}
