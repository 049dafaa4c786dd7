package dev.ecps.idp.oidc.closed;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Registration by the client itself (RFC 7591, RFC 7592): closed. PSC's clients are made known by ANS, those of the
 * simulator by its configuration or its sandbox API.
 */
@Path(Paths.REGISTRATION + "{client:(/[^/]+)?}")
@NonBlocking
class RegistrationEndpoint {
    @GET
    public Response read() {
        return refuse();
    }

    @POST
    public Response register() {
        return refuse();
    }

    @PUT
    public Response change() {
        return refuse();
    }

    @DELETE
    public Response remove() {
        return refuse();
    }

    private static Response refuse() {
        return Closed.because(
                403,
                OAuthError.INSUFFICIENT_SCOPE,
                "Clients cannot register themselves: use the configuration or /sandbox/api/clients.");
    }
}
