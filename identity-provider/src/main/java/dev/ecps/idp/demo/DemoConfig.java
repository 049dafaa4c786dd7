package dev.ecps.idp.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The demonstration's relying party. */
@ConfigMapping(prefix = "ecps.demo")
public interface DemoConfig {
    /** Whether there is a demonstration; without it, nothing stands below {@code /demo}. The profile demo sets it. */
    @WithDefault("false")
    boolean enabled();

    /**
     * Secret of the client {@code demo-erpps}, on both sides. The default is public, and opens little: codes of this
     * client go to the demonstration's own page only, and need its PKCE verifier.
     */
    @WithDefault("demo-erpps-secret")
    String secret();
}
