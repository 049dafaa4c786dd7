package dev.ecps.idp.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the provider looks for what has become due. */
@ConfigMapping(prefix = "ecps.duties")
interface DutiesConfig {
    /** How often the provider looks for letters, changes and reminders that have become due, by the machine's clock. */
    @WithDefault("PT20S")
    Duration every();
}
