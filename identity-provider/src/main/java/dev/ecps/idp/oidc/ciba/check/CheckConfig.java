package dev.ecps.idp.oidc.ciba.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a login over the back channel is refused for. */
@ConfigMapping(prefix = "ecps.ciba")
public interface CheckConfig {
    /** What is said of a {@code login_hint} that is nobody's. {@code invalid_user} in Keycloak 26.7. */
    @WithDefault("invalid user")
    String unknownUserText();

    /**
     * Whether a client learns who is known and has an e-CPS: {@code told}, {@code alike} (one error for all whom no phone
     * can be asked), {@code pending} (no error: a login that nobody will answer). Default: {@code told}, in strict
     * {@code alike}.
     */
    Optional<Unreachable> unreachable();

    /** Whether a {@code channel} other than {@code MOBILE} and {@code CARD} is refused; if not, it is {@code MOBILE}. */
    @WithDefault("true")
    boolean channelChecked();

    /** The channel of a request that names none. */
    @WithDefault("mobile")
    Channel defaultChannel();

    /** Whether {@code binding_message} must be there. Default: in strict. */
    Optional<Boolean> bindingMessageRequired();

    /** Whether {@code binding_message} must be two digits, as PSC specifies it. Default: in strict. */
    Optional<Boolean> twoDigitsRequired();

    /** Whether {@code acr_values} must be {@code eidas1}. Default: in strict. */
    Optional<Boolean> acrValuesRequired();

    /** Whether {@code scope} must hold {@code openid} (CIBA Core §7.1). Default: in strict. */
    Optional<Boolean> openidRequired();

    /** Whether a parameter sent twice is refused (RFC 6749 §3.2). Default: in strict. */
    Optional<Boolean> repetitionRefused();

    /**
     * Whether a request with {@code login_hint_token} or {@code id_token_hint} beside {@code login_hint} is refused (CIBA
     * Core §7.1). Default: in strict.
     */
    Optional<Boolean> oneHintRequired();

    /**
     * Whether clients that have registered an address for it are told of an answer (ping mode). Default: in strict; PSC
     * advertises it and polls only.
     */
    Optional<Boolean> ping();

    /** Whether signed requests are taken (CIBA Core §7.1.1). Default: in strict. */
    Optional<Boolean> signedRequests();
}
