package dev.ecps.idp.ecps.challenge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rules for login requests on the phone. */
@ConfigMapping(prefix = "ecps.challenge")
public interface ChallengeConfig {
    /** How long the phone can answer. For CIBA, PSC says 120 s; for the web it is not public. */
    @WithDefault("PT120S")
    Duration validity();
}
