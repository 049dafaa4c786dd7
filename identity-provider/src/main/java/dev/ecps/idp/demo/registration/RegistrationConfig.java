package dev.ecps.idp.demo.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The part of the eRPPS portal that FranceConnect opens. */
@ConfigMapping(prefix = "ecps.demo.registration")
public interface RegistrationConfig {
    /** How long a dossier stays open after its last page. */
    @WithDefault("PT30M")
    Duration dossierLife();

    /** Most bytes of one paper, 1 to 5000000. */
    @WithDefault("2000000")
    int largestPaper();
}
