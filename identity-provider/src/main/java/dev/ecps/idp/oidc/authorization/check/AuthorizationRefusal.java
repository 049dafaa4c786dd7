package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.protocol.OAuthError;
import java.util.Optional;
import java.util.function.Function;

/** An authorization request that failed a check. */
public sealed interface AuthorizationRefusal {
    /** What each kind means for whoever answers. */
    <R> R fold(Function<ShowPage, R> page, Function<Redirect, R> redirect);

    /**
     * Nobody may be sent anywhere: a page says why.
     *
     * @param message stable English wording, as PSC's Keycloak
     */
    record ShowPage(String message) implements AuthorizationRefusal {
        @Override
        public <R> R fold(Function<ShowPage, R> page, Function<Redirect, R> redirect) {
            return page.apply(this);
        }
    }

    /**
     * The client is told.
     *
     * @param error what went wrong
     * @param description its wording, if it has one
     */
    record Redirect(OAuthError error, Optional<String> description) implements AuthorizationRefusal {
        @Override
        public <R> R fold(Function<ShowPage, R> page, Function<Redirect, R> redirect) {
            return redirect.apply(this);
        }
    }
}
