package dev.ecps.idp.ecps.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.List;

/** Mails about the life of an e-CPS. The real service's moments are not public. */
@ConfigMapping(prefix = "ecps.notice")
public interface NoticeConfig {
    /** How long before the expiry of an e-CPS its holder is reminded of it, one mail for each. */
    @WithDefault("P30D,P7D,P1D")
    List<Period> expiryReminders();

    /** Whether the holder gets a mail when the e-CPS was deleted, replaced by another phone or blocked. */
    @WithDefault("true")
    boolean events();
}
