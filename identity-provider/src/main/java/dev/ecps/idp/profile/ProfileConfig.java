package dev.ecps.idp.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The choice between faithful and strict. */
@ConfigMapping(prefix = "ecps")
public interface ProfileConfig {
    /** {@code faithful}: PSC's behaviour, its oddities included. {@code strict}: what the standards ask for. */
    @WithDefault("faithful")
    Profile profile();
}
