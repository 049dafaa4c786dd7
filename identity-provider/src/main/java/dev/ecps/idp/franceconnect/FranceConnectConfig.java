package dev.ecps.idp.franceconnect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** FranceConnect's stand-in. */
@ConfigMapping(prefix = "ecps.franceconnect")
public interface FranceConnectConfig {
    /** Whether it is there; else nothing stands below {@code /franceconnect}. Default: with the demonstration. */
    @WithDefault("${ecps.demo.enabled:false}")
    boolean enabled();

    /** How long a visitor may take from the service's request to the consent. */
    @WithDefault("PT30M")
    Duration interactionLife();

    /** How long a code is good. */
    @WithDefault("PT30S")
    Duration codeLife();

    /** How long access token and ID token are good. */
    @WithDefault("PT60S")
    Duration tokenLife();

    /** Fewest characters of {@code state} and {@code nonce}, 1 to 100. */
    @WithDefault("22")
    int shortestState();
}
