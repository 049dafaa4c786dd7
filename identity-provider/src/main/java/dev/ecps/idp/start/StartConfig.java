package dev.ecps.idp.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The provider as a process. */
@ConfigMapping(prefix = "ecps.process")
public interface StartConfig {
    /** Whether the provider stops when the process that started it ends, however that ends; for tests and demonstrations. */
    @WithDefault("false")
    boolean exitWithParent();
}
