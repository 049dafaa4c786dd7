package dev.ecps.idp.oidc.userinfo;

import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.token.ReadToken;
import dev.ecps.idp.oidc.token.TokenReader;
import dev.ecps.idp.worker.Workers;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the practitioner's data; refuses with an empty body and {@code WWW-Authenticate} (RFC 6750 §3). The token
 * comes in the header, or in the form of a POST, never in the query. Order and wording are those of PSC's Keycloak. What is in
 * memory, which is nearly everything, is answered without changing the thread.
 */
@Path(Paths.USERINFO)
@NonBlocking
class UserinfoEndpoint {
    private static final String REALM = "Bearer realm=\"" + Paths.REALM_NAME + "\"";

    private final TokenReader tokens;
    private final PractitionerClaims practitioners;

    UserinfoEndpoint(TokenReader tokens, PractitionerClaims practitioners) {
        this.tokens = tokens;
        this.practitioners = practitioners;
    }

    @GET
    public Uni<Response> get(@HeaderParam("Authorization") @Nullable String authorization) {
        return answer(bearer(authorization));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> post(@HeaderParam("Authorization") @Nullable String authorization) {
        return answer(bearer(authorization));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> postForm(
            @HeaderParam("Authorization") @Nullable String authorization, MultivaluedMap<String, String> body) {
        var inHeader = bearer(authorization);
        var form = Parameters.of(body);
        if (form.repeated("access_token")) return refuse(OAuthError.INVALID_REQUEST, "Duplicate parameter");
        var inForm = form.first("access_token");
        if (inHeader.isPresent() && inForm.isPresent()) {
            return refuse(OAuthError.INVALID_REQUEST, "More than one method used for including an access token");
        }
        return answer(inHeader.or(() -> inForm));
    }

    private Uni<Response> answer(Optional<String> shown) {
        if (shown.isEmpty()) return challenge(401, REALM);
        var token = tokens.access(shown.get());
        if (token.isEmpty()) return invalidToken("Token verification failed");
        return answer(token.get());
    }

    private Uni<Response> answer(ReadToken token) {
        var scopes = Scopes.parse(token.scope());
        if (!scopes.contains(Scopes.OPENID)) {
            return refuse(OAuthError.INSUFFICIENT_SCOPE, "Missing openid scope");
        }
        if (tokens.revoked(token)) return invalidToken("Token verification failed");
        return tokens.session(token)
                .map(session -> userinfo(session, scopes.contains(Scopes.SCOPE_ALL)))
                .orElseGet(() -> invalidToken("User session not found or doesn't have client attached on it"));
    }

    private Uni<Response> userinfo(Session session, boolean scopeAll) {
        var who = session.nationalId();
        var authMode = session.authMode().name();
        return practitioners
                .userinfoAtHand(who, authMode, scopeAll)
                .map(UserinfoEndpoint::userinfo)
                .orElseGet(() -> Workers.ask(() -> practitioners.userinfo(who, authMode, scopeAll))
                        .chain(found ->
                                found.map(UserinfoEndpoint::userinfo).orElseGet(() -> invalidToken("User not found"))));
    }

    private static Uni<Response> userinfo(byte[] claims) {
        return Uni.createFrom()
                .item(Response.ok(claims, MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    private static Uni<Response> invalidToken(String description) {
        return refuse(OAuthError.INVALID_TOKEN, description);
    }

    private static Uni<Response> refuse(OAuthError error, String description) {
        return challenge(
                error.status(),
                REALM + ", error=\"%s\", error_description=\"%s\"".formatted(error.wire(), description));
    }

    private static Uni<Response> challenge(int status, String header) {
        return Uni.createFrom()
                .item(Response.status(status).header("WWW-Authenticate", header).build());
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) return Optional.empty();
        return Optional.of(authorization.substring(7).strip()).filter(token -> !token.isEmpty());
    }
}
