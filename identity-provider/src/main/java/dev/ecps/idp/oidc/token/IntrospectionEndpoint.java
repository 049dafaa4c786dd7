package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a client about a token, its own or another client's (RFC 7662): that is how APIs check the tokens of their
 * callers at PSC. The checks stand in the order of PSC's Keycloak; the answer is JSON whatever the caller accepts.
 */
@Path(Paths.INTROSPECTION)
@Blocking
class IntrospectionEndpoint {
    /** In the order of PSC's answers; a claim that the token does not have is left out. */
    private static final List<String> CLAIMS = List.of(
            "exp",
            "iat",
            "auth_time",
            "jti",
            "iss",
            "aud",
            "sub",
            "typ",
            "azp",
            "nonce",
            "session_state",
            "preferred_username",
            "email_verified",
            "acr",
            "scope",
            "sid",
            "authMode",
            "otherIds",
            "SubjectNameID");

    private final ClientAuthentication authentication;
    private final TokenReader tokens;
    private final TokenConfig config;

    IntrospectionEndpoint(ClientAuthentication authentication, TokenReader tokens, TokenConfig config) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response introspect(@Context HttpServerRequest request, MultivaluedMap<String, String> body) {
        var form = Parameters.of(body);
        if (authentication.of(request, form).isPublic()) {
            throw new OAuthRefusal(OAuthError.INVALID_REQUEST, 403, "Client not allowed.");
        }
        if (form.anyRepeated()) throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "duplicated parameter");
        var token = form.first("token")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "Token not provided."));
        return Response.ok(about(token), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Map<String, Object> about(String token) {
        var read = tokens.read(token);
        if (read.isEmpty()) return Map.of("active", false);
        return tokens.active(read.get())
                .map(session -> told(read.get(), session.nationalId().value()))
                .orElse(Map.of("active", false));
    }

    private Map<String, Object> told(ReadToken token, String nationalId) {
        var known = new LinkedHashMap<>(token.claims());
        if (token.type() == TokenType.ACCESS) known.put("SubjectNameID", nationalId);
        if (config.emailVerified()) known.put("email_verified", false);
        var told = new LinkedHashMap<String, Object>();
        for (var name : CLAIMS) if (known.containsKey(name)) told.put(name, known.get(name));
        told.put("client_id", token.client());
        told.put("username", nationalId);
        told.put("active", true);
        return told;
    }
}
