package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Path;

/** The same at Keycloak's own path: it works at PSC too, although the wallet's is the one to use. */
@Path(Paths.NATIVE_AUTHORIZATION)
@Blocking
class NativeAuthorizationEndpoint extends AuthorizationEndpoint {
    NativeAuthorizationEndpoint(Authorization authorization) {
        super(authorization);
    }
}
