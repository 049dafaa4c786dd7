package dev.ecps.idp.oidc.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tokens. */
@ConfigMapping(prefix = "ecps.token")
public interface TokenConfig {
    /** Life of access and ID tokens. PSC: 120 s; in 2021 it was 60 s. */
    @WithDefault("PT120S")
    Duration life();

    /**
     * {@code acr} of the ID token. PSC's own connector refuses anything but {@code eidas1}.
     */
    @WithDefault("eidas1")
    String acr();

    /** {@code acr} of the access token; real ones of 2021 to 2023 said {@code eidas3}. */
    @WithDefault("eidas1")
    String accessTokenAcr();
}
