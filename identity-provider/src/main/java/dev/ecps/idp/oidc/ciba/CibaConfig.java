package dev.ecps.idp.oidc.ciba;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Logins over the back channel. */
@ConfigMapping(prefix = "ecps.ciba")
public interface CibaConfig {
    /** How long a login waits ({@code expires_in}), at least one second. PSC: 120 s. */
    @WithDefault("PT120S")
    Duration expiresIn();

    /** The pause between two polls ({@code interval}), in whole seconds. PSC: 5 s. Zero: no pause, and no such member. */
    @WithDefault("PT5S")
    Duration interval();

    /**
     * What each {@code slow_down} adds to the interval of its login (CIBA Core §11). {@code PT0S}: nothing, as in a stock
     * Keycloak.
     */
    @WithDefault("PT5S")
    Duration slowDownAdds();

    /**
     * How long a poll is held until the practitioner has answered (CIBA Core §10.1, long polling), at most one minute. Zero:
     * every poll is answered at once, as PSC does.
     */
    @WithDefault("PT0S")
    Duration longPoll();

    /** How many polls of one client are held at a time; further ones are answered at once. 1 to 10000. */
    @WithDefault("500")
    int longPollsPerClient();

    /** How often a client may ask a practitioner within {@link #promptWindow} without an approval, 1 to 10000. Not public. */
    @WithDefault("200")
    int unansweredPrompts();

    /** How long such requests are counted, from the first one on. Not public. */
    @WithDefault("PT15M")
    Duration promptWindow();

    /**
     * The least time from a request to its answer where {@code ecps.ciba.unreachable} is not {@code told}, so that the
     * time tells nothing either.
     */
    @WithDefault("PT0.05S")
    Duration answerTime();

    /**
     * Whether {@code requested_expiry} counts (CIBA Core §7.1). Default: in strict; in a stock Keycloak it changes nothing
     * that a client can see.
     */
    Optional<Boolean> requestedExpiry();

    /** The longest {@code requested_expiry} that is granted. */
    @WithDefault("PT10M")
    Duration longestExpiry();

    /** How clients are called that are told of an answer. */
    PingCalls pingCalls();

    /** Calls of the ping mode. */
    interface PingCalls {
        /** How often a client that gives no answer, or 408, 429, 5xx, is called, 1 to 20. */
        @WithDefault("3")
        int tries();

        /** The pause before the second try; it doubles from try to try. */
        @WithDefault("PT1S")
        Duration backoff();

        /** The longest a client may take to answer, connection included. */
        @WithDefault("PT5S")
        Duration timeout();
    }
}
