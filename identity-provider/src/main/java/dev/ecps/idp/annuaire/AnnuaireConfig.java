package dev.ecps.idp.annuaire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the public search. */
@ConfigMapping(prefix = "ecps.annuaire")
interface AnnuaireConfig {
    /** More people than this are not shown: whoever searches is asked to say more, 1 to 10000. */
    @WithDefault("200")
    int most();
}
