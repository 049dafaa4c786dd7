package dev.ecps.idp.oidc.authorization.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an authorization request must have. A rule without a value here is in force in the profile {@code strict}. */
@ConfigMapping(prefix = "ecps.authorization")
public interface CheckConfig {
    /** Whether {@code state} must be there. PSC's specification asks for it; whether the server refuses is not public. */
    Optional<Boolean> stateRequired();

    /** Whether {@code nonce} must be there, as for {@code state}. */
    Optional<Boolean> nonceRequired();

    /** Whether {@code acr_values} must be {@code eidas1}. Required by PSC's specification; a refusal is not public. */
    Optional<Boolean> acrValuesRequired();

    /** Whether the scope must hold {@code openid}, without which there is no ID token. */
    Optional<Boolean> openidRequired();

    /** Whether the scope must hold {@code scope_all}, as PSC's specification says. */
    Optional<Boolean> scopeAllRequired();

    /** Whether a {@code code_challenge} must be there (RFC 9700 §2.1.1). */
    Optional<Boolean> pkceRequired();

    /** Whether a {@code code_challenge} must be made with {@code S256} (RFC 9700 §2.1.1). */
    Optional<Boolean> s256Required();

    /** Whether {@code response_type} must be {@code code}; a stock Keycloak also answers {@code none}, without a code. */
    Optional<Boolean> codeRequired();

    /** Whether {@code prompt=none} must stand alone (OpenID Connect Core §3.1.2.1); Keycloak reads a set. */
    Optional<Boolean> promptNoneAlone();

    /** Whether {@code claims} must be well formed; Keycloak ignores what it can't read. */
    Optional<Boolean> claimsWellFormed();

    /**
     * Whether {@code id_token_hint} and a {@code sub} in {@code claims} decide who may log in (OpenID Connect Core
     * §3.1.2.1); a stock Keycloak ignores them.
     */
    Optional<Boolean> subjectHeeded();

    /**
     * What becomes of {@code request} and {@code request_uri}, which PSC advertises: {@code refuse} them with
     * {@code request_not_supported} or {@code request_uri_not_supported}, or {@code ignore} them. Not public.
     */
    @WithDefault("refuse")
    RequestObjects requestObjects();

    /** What becomes of request objects. */
    enum RequestObjects {
        /** With a refusal that says so. */
        REFUSE,
        /** As if the parameter were not there. */
        IGNORE
    }
}
