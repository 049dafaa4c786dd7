package dev.ecps.idp.oidc.logout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a logout answers. */
@ConfigMapping(prefix = "ecps.logout")
public interface LogoutConfig {
    /**
     * Whether {@code state} comes back with the browser. Some providers drop it: PSC's own connector has a switch for
     * that ({@code ignoreAbsentStateParameterLogout}).
     */
    @WithDefault("true")
    boolean returnState();

    /**
     * Whether the parameter {@code redirect_uri} is understood where {@code post_logout_redirect_uri} is missing, as
     * Keycloak did before version 18. It still needs a hint or a {@code client_id}.
     */
    @WithDefault("false")
    boolean acceptRedirectUri();

    /** How long the page of the front channel waits for the clients' frames before it goes on to the service. */
    @WithDefault("PT5S")
    Duration frontchannelWait();
}
