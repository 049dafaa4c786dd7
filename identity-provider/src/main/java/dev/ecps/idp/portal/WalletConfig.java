package dev.ecps.idp.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** The management portal. What the real one's limits are is not public. */
@ConfigMapping(prefix = "ecps.portal")
public interface WalletConfig {
    /** Life of the link in the mail of « mot de passe oublié ». */
    @WithDefault("PT1H")
    Duration forgottenLinkLife();

    /** Mails of « mot de passe oublié » that one practitioner gets within an hour, 1 to 1000. */
    @WithDefault("5")
    int forgottenMailsPerHour();

    /** How long before its expiry an e-CPS is shown as expiring soon. */
    @WithDefault("P30D")
    Period soon();
}
