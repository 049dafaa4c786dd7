package dev.ecps.idp.oidc.claims;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What relying parties learn about a practitioner, and in which shape. */
@ConfigMapping(prefix = "ecps.claims")
public interface ClaimsConfig {
    /** Which activity stands for a practitioner who has several. */
    enum Organization {
        FIRST,
        LAST,
        /** None, unless there is exactly one. */
        ONLY
    }

    /** When userinfo is reduced to names and identifiers. */
    enum Reduced {
        /** When {@code scope_all} was not granted. */
        WITHOUT_SCOPE_ALL,
        NEVER,
        ALWAYS
    }

    /** The UUID inside {@code sub}, {@code f:<uuid>:<national id>}; this one was the same in PSC's sandbox for years. */
    @WithDefault("550dc1c8-d97b-4b1e-ac8c-8eb4471cf9dd")
    String subjectStore();

    /** {@code Palier_Authentification}; every real capture shows this one. */
    @WithDefault("APPPRIP3^1.2.250.1.213.1.5.1.1.1")
    String authenticationLevel();

    /** Of which time the userinfo document is: {@code november-2023}, {@code february-2023}, {@code august-2021}. */
    @WithDefault("november-2023")
    UserinfoShape userinfoShape();

    /** Whether userinfo tells {@code authMode}. Unset: as the shape does, the one of August 2021 has none. */
    Optional<Boolean> authMode();

    /**
     * Which activity {@code SubjectOrganization}, {@code Secteur_Activite} and their like speak of when there are
     * several: {@code first}, {@code last}, or {@code only} for none.
     */
    @WithDefault("first")
    Organization organization();

    /**
     * When userinfo is reduced to the six claims of the basic scopes: {@code never}, {@code without-scope-all},
     * {@code always}.
     */
    @WithDefault("never")
    Reduced reduced();

    /**
     * How long what was made of a practitioner may be used without a look into the database. A change through this
     * provider is seen at once all the same; this is for changes by other processes.
     */
    @WithDefault("PT10S")
    Duration rememberedFor();

    /** Whether userinfo has a claim nobody knows, {@code ChampsAjoute}: relying parties must pass over it. */
    @WithDefault("false")
    boolean extraClaim();
}
