package dev.ecps.idp.oidc.discovery;

import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Serves the metadata at PSC's path and, unless switched off, at the standard one. */
@Path(Paths.WELL_KNOWN)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class DiscoveryEndpoint {
    private final Metadata metadata;
    private final DiscoveryConfig config;

    DiscoveryEndpoint(Metadata metadata, DiscoveryConfig config) {
        this.metadata = metadata;
        this.config = config;
    }

    @GET
    @Path("wallet-openid-configuration")
    public Map<String, Object> wallet() {
        return metadata.wallet();
    }

    @GET
    @Path("openid-configuration")
    public Map<String, Object> standard() {
        if (!config.standardPath()) throw new NotFoundException();
        return metadata.standard();
    }
}
