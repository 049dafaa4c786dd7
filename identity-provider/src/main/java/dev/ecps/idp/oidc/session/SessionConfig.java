package dev.ecps.idp.oidc.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a session lasts. PSC: 30 minutes without use, 4 hours at most. */
@ConfigMapping(prefix = "ecps.session")
public interface SessionConfig {
    /** Without use. Also the life of a refresh token. */
    @WithDefault("PT30M")
    Duration idle();

    /** Whatever the use. */
    @WithDefault("PT4H")
    Duration max();
}
