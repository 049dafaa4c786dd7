package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.OAuthError;
import java.util.Optional;

/** An authorization request that failed a check. */
public sealed interface AuthorizationRefusal {
    /**
     * Nobody may be sent anywhere: a page says why.
     *
     * @param message stable English wording, as PSC's Keycloak
     */
    record ShowPage(String message) implements AuthorizationRefusal {}

    /**
     * The client is told.
     *
     * @param error what went wrong
     * @param description its wording, if it has one
     */
    record Redirect(OAuthError error, Optional<String> description) implements AuthorizationRefusal {}
}
