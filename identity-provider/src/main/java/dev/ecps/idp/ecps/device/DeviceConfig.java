package dev.ecps.idp.ecps.device;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Rules for registered phones. What the real service does is not public; each is a setting. */
@ConfigMapping(prefix = "ecps.device")
public interface DeviceConfig {
    /** How long an e-CPS is valid after its activation. */
    @WithDefault("P3Y")
    Period validity();

    /** Wrong PINs in a row until the e-CPS is blocked, 1 to 10. The CPS card allows three. */
    @WithDefault("3")
    int pinTries();

    /** How long a blocked e-CPS stays blocked; zero: until it is activated anew. */
    @WithDefault("PT0S")
    Duration pinBlock();

    /** How far a phone's clock may be from the provider's, either way. */
    @WithDefault("PT60S")
    Duration clockTolerance();
}
