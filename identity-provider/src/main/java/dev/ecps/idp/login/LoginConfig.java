package dev.ecps.idp.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The login page. */
@ConfigMapping(prefix = "ecps.login")
public interface LoginConfig {
    /**
     * How many login requests a phone gets within {@link #promptWindow} that nobody approves, from 1 to 10000. Not
     * public. Browsers in which its holder logged in before are counted each for itself, all others together.
     */
    @WithDefault("30")
    int unansweredPrompts();

    /** How long such requests are counted, from the first one on. Not public. */
    @WithDefault("PT15M")
    Duration promptWindow();
}
