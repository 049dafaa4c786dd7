package dev.ecps.idp.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The demonstration's relying parties. */
@ConfigMapping(prefix = "ecps.demo")
public interface DemoConfig {
    /** Whether there is a demonstration; without it, nothing stands below {@code /demo}. The profile demo sets it. */
    @WithDefault("false")
    boolean enabled();
}
