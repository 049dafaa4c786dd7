package dev.ecps.idp.oidc.authorization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The way from request to code. */
@ConfigMapping(prefix = "ecps.authorization")
public interface AuthorizationConfig {
    /** Life of an authorization code. 60 s in a stock Keycloak; PSC's value is not public. */
    @WithDefault("PT60S")
    Duration codeLife();

    /** How long a login may take from its start, all tries together. Not public; 30 minutes in a stock Keycloak. */
    @WithDefault("PT30M")
    Duration loginLife();

    /** Whether the answer names the issuer, {@code iss} (RFC 9207). Switch it off for a PSC before Keycloak 18. */
    @WithDefault("true")
    boolean issInAnswer();

    /** Whether the answer with the code holds {@code session_state}, as a stock Keycloak's does. */
    @WithDefault("true")
    boolean sessionStateInAnswer();

    /**
     * Whether {@code prompt=select_account} asks who it is although somebody is logged in (OpenID Connect Core
     * §3.1.2.1); a stock Keycloak ignores it. Without a value: in the profile {@code strict}.
     */
    Optional<Boolean> selectAccountAsks();

    /**
     * Whether {@code max_age=0} always asks for a login, as {@code prompt=login} does; a stock Keycloak lets a login of
     * the same second do. Without a value: in the profile {@code strict}.
     */
    Optional<Boolean> maxAgeZeroAsks();
}
