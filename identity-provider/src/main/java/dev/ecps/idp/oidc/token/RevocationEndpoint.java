package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.session.Sessions;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * Takes a token back (RFC 7009): an access token alone, or with a refresh token all that its client holds of the
 * session. Order and wording are those of PSC's Keycloak, which tells of an unknown token with the status 200.
 */
@Path(Paths.REVOCATION)
@Blocking
class RevocationEndpoint {
    private final ClientAuthentication authentication;
    private final TokenReader tokens;
    private final RevokedTokens revoked;
    private final Sessions sessions;

    RevocationEndpoint(
            ClientAuthentication authentication, TokenReader tokens, RevokedTokens revoked, Sessions sessions) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.revoked = revoked;
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@Context HttpServerRequest request, MultivaluedMap<String, String> body) {
        var form = Parameters.of(body);
        var client = authentication.of(request, form);
        if (form.anyRepeated()) throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "duplicated parameter");
        var shown = form.first("token")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "Token not provided"));
        var token = tokens.read(shown).orElseThrow(RevocationEndpoint::invalid);
        check(token, client);
        if (token.type() == TokenType.REFRESH) endPart(token);
        else revoked.add(token.id(), token.expiresAt());
        return Response.ok().build();
    }

    private void check(ReadToken token, Client client) {
        if (token.type() == TokenType.ID) {
            throw new OAuthRefusal(OAuthError.UNSUPPORTED_TOKEN_TYPE, "Unsupported token type");
        }
        if (!token.client().equals(client.id())) {
            throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "Unmatching clients");
        }
        if (tokens.session(token).isEmpty()) throw invalid();
    }

    /** A session in which nobody takes part any more is over. */
    private void endPart(ReadToken token) {
        sessions.cut(token.session(), token.client());
        sessions.of(token.session())
                .filter(session -> session.grips().isEmpty())
                .ifPresent(session -> sessions.end(session.id()));
    }

    private static OAuthRefusal invalid() {
        return new OAuthRefusal(OAuthError.INVALID_TOKEN, 200, "Invalid token");
    }
}
