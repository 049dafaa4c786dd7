package dev.ecps.idp.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may enter the sandbox. */
@ConfigMapping(prefix = "ecps.sandbox")
public interface SandboxConfig {
    /** Whether there is a sandbox at all; without it, nothing stands below {@code /sandbox}. */
    @WithDefault("true")
    boolean enabled();

    /**
     * A secret that opens the sandbox to callers of other machines, in their header {@code X-Sandbox-Key}. No default:
     * without it, only callers of this machine enter.
     */
    Optional<String> key();
}
