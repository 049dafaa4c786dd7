package dev.ecps.idp.oidc.discovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the metadata stands. */
@ConfigMapping(prefix = "ecps.discovery")
public interface DiscoveryConfig {
    /**
     * Whether the standard path answers beside PSC's own, as a stock Keycloak does, with Keycloak's own authorization
     * endpoint. Whether PSC's does is not public.
     */
    @WithDefault("true")
    boolean standardPath();
}
