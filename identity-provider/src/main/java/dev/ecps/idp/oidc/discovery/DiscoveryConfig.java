package dev.ecps.idp.oidc.discovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the metadata stands, and what it says. */
@ConfigMapping(prefix = "ecps.discovery")
public interface DiscoveryConfig {
    /**
     * Whether the standard path answers beside PSC's own, as a stock Keycloak does, with Keycloak's own authorization
     * endpoint. Whether PSC's does is not public.
     */
    @WithDefault("true")
    boolean standardPath();

    /**
     * Which of PSC's documents is published: {@code late-2024}, or {@code early-2021} as it was without CIBA, and without
     * the promise of {@code iss} in an authorization answer.
     */
    @WithDefault("late-2024")
    Edition edition();

    /**
     * Whether only what works here is advertised, in the place of PSC's lists. By default the profile decides:
     * {@code true} in {@code strict}.
     */
    Optional<Boolean> onlyWhatWorks();

    /** The documents of PSC that are known. */
    enum Edition {
        /** Its sandbox, late in 2024. */
        LATE_2024,
        /** 2020 to 2021: no CIBA, no {@code claims} parameter, no promise of {@code iss} (RFC 9207 is of 2022). */
        EARLY_2021
    }
}
