package dev.ecps.idp.oidc.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Constants of the claims. */
@ConfigMapping(prefix = "ecps.claims")
public interface ClaimsConfig {
    /** The UUID inside {@code sub}, {@code f:<uuid>:<national id>}; this one was the same in PSC's sandbox for years. */
    @WithDefault("550dc1c8-d97b-4b1e-ac8c-8eb4471cf9dd")
    String subjectStore();

    /** {@code Palier_Authentification}; every real capture shows this one. */
    @WithDefault("APPPRIP3^1.2.250.1.213.1.5.1.1.1")
    String authenticationLevel();
}
