package dev.ecps.idp.oidc.closed;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Pushed authorization requests (RFC 9126): closed. */
@Path(Paths.PUSHED_AUTHORIZATION)
@NonBlocking
class PushedRequestEndpoint {
    @POST
    public Response refuse() {
        return Closed.because(
                400,
                OAuthError.INVALID_REQUEST,
                "Pushed authorization requests are advertised but not usable: send the parameters to the authorization endpoint.");
    }
}
