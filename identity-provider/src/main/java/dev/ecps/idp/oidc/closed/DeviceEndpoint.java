package dev.ecps.idp.oidc.closed;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The device grant (RFC 8628), which no client of PSC has; the wording is that of its Keycloak: closed. */
@Path(Paths.DEVICE_AUTHORIZATION)
@NonBlocking
class DeviceEndpoint {
    @POST
    public Response refuse() {
        return Closed.because(
                400,
                OAuthError.UNAUTHORIZED_CLIENT,
                "Client is not allowed to initiate OAuth 2.0 Device Authorization Grant. The flow is disabled for the client.");
    }
}
