package dev.ecps.idp.oidc.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Tokens. */
@ConfigMapping(prefix = "ecps.token")
public interface TokenConfig {
    /** Life of access and ID tokens. PSC: 120 s; in 2021 it was 60 s. */
    @WithDefault("PT120S")
    Duration life();

    /**
     * {@code acr} of the ID token. PSC's own connector refuses anything but {@code eidas1}.
     */
    @WithDefault("eidas1")
    String acr();

    /** {@code acr} of the access token; real ones of 2021 to 2023 said {@code eidas3}. */
    @WithDefault("eidas1")
    String accessTokenAcr();

    /**
     * What becomes of the requested scopes: {@code since-2023} adds {@code profile} and {@code identity},
     * {@code in-2021} adds {@code profile} and {@code email}, {@code as-requested} adds nothing.
     */
    @WithDefault("since-2023")
    GrantedScope grantedScope();

    /** Whether the access token has {@code nonce}, empty if none was sent; Keycloak 24 and later leave it out. */
    @WithDefault("true")
    boolean nonceInAccessToken();

    /** Whether tokens have {@code session_state} beside {@code sid}; Keycloak 24 and later leave it out. */
    @WithDefault("true")
    boolean sessionState();

    /** What stands before the random part of an access token's {@code jti}; {@code onrtac:} in a recent Keycloak. */
    Optional<String> jtiPrefix();

    /** {@code not-before-policy} of the answer: 0, or the instant of the realm's last revocation, in epoch seconds. */
    @WithDefault("0")
    long notBeforePolicy();

    /** Whether introspection tells {@code email_verified}, always {@code false}, as in 2021. */
    @WithDefault("false")
    boolean emailVerified();
}
