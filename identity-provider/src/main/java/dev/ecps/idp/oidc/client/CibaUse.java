package dev.ecps.idp.oidc.client;

import java.net.URI;
import java.util.Optional;

/**
 * How a client uses logins over the back channel.
 *
 * @param allowed whether it may; PSC switches this on per service
 * @param notificationEndpoint where it is told that one was answered (CIBA Core §4, ping mode); empty if it polls
 */
public record CibaUse(boolean allowed, Optional<URI> notificationEndpoint) {
    /** It may, and polls. */
    public static final CibaUse POLL = new CibaUse(true, Optional.empty());

    /** The {@code backchannel_token_delivery_mode}. */
    public String mode() {
        return notificationEndpoint.isPresent() ? "ping" : "poll";
    }
}
