package dev.ecps.idp.oidc.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How clients prove who they are. */
@ConfigMapping(prefix = "ecps.client")
public interface ClientConfig {
    /** Whether {@code private_key_jwt} works. Default: in strict; PSC advertises it and refuses it. */
    Optional<Boolean> privateKeyJwt();

    /**
     * Whether a request that authenticates its client in more than one way is refused (RFC 6749 §2.3). Default: in
     * strict; Keycloak lets the form win over the header.
     */
    Optional<Boolean> oneMethodRequired();

    /**
     * Whether a client that is refused with 401 is told {@code WWW-Authenticate: Basic} (RFC 6749 §5.2, RFC 9110 §15.5.2).
     * Default: in strict; Keycloak tells it nothing.
     */
    Optional<Boolean> challengeSent();

    /** How long an assertion of {@code private_key_jwt} may live, counted from its arrival to its {@code exp}. */
    @WithDefault("PT10M")
    Duration assertionLife();

    /** How far a client's clock may be off. */
    @WithDefault("PT60S")
    Duration clockTolerance();
}
