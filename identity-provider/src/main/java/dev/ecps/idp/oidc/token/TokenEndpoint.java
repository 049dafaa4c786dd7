package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The token endpoint (RFC 6749 §3.2). The checks stand in the order of PSC's Keycloak. */
@Path(Paths.TOKEN)
@Blocking
class TokenEndpoint {
    private final ClientAuthentication authentication;
    private final Map<String, TokenGrant> grants;

    TokenEndpoint(ClientAuthentication authentication, @All List<TokenGrant> grants) {
        this.authentication = authentication;
        this.grants = grants.stream().collect(Collectors.toMap(TokenGrant::type, grant -> grant));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> token(@Context HttpServerRequest request, MultivaluedMap<String, String> body) {
        var form = Parameters.of(body);
        var type = form.nonEmpty("grant_type").orElseThrow(TokenEndpoint::noGrantType);
        var grant = grants.get(type);
        if (grant == null) throw unsupported();
        var client = authentication.of(request, form);
        if (form.anyRepeated()) throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "duplicated parameter");
        return grant.answer(client, form).map(TokenEndpoint::answer);
    }

    private static Response answer(Map<String, Object> members) {
        return Response.ok(members, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private static OAuthRefusal noGrantType() {
        return new OAuthRefusal(OAuthError.INVALID_REQUEST, "Missing form parameter: grant_type");
    }

    private static OAuthRefusal unsupported() {
        return new OAuthRefusal(OAuthError.UNSUPPORTED_GRANT_TYPE, "Unsupported grant_type");
    }
}
