package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** The public keys (RFC 7517). */
@Path(Paths.JWKS)
class JwksEndpoint {
    private final ProviderKeys keys;

    JwksEndpoint(ProviderKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces("application/json")
    @NonBlocking
    public Map<String, Object> keys() {
        return keys.published().toJSONObject();
    }
}
