package dev.ecps.idp.oidc.authorization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The way from request to code. */
@ConfigMapping(prefix = "ecps.authorization")
public interface AuthorizationConfig {
    /** Life of an authorization code. 60 s in a stock Keycloak; PSC's value is not public. */
    @WithDefault("PT60S")
    Duration codeLife();

    /** How long a login may take from its start, all tries together. Not public; 30 minutes in a stock Keycloak. */
    @WithDefault("PT30M")
    Duration loginLife();
}
