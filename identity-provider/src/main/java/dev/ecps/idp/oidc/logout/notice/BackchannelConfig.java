package dev.ecps.idp.oidc.logout.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How clients are called when a session has ended, and how long that can be looked up. */
@ConfigMapping(prefix = "ecps.logout.backchannel")
public interface BackchannelConfig {
    /** How often a client that gives no answer, or 408, 429, 5xx, is called, 1 to 20. A stock Keycloak calls once. */
    @WithDefault("3")
    int tries();

    /** The pause before the second try; it doubles from try to try. */
    @WithDefault("PT2S")
    Duration backoff();

    /** The longest a client may take to answer, connection included. */
    @WithDefault("PT5S")
    Duration timeout();

    /** How many notices one client may have outstanding; further ones fail at once. 1 to 100000. */
    @WithDefault("200")
    int queue();

    /** How many connections to one client at a time, 1 to 100. */
    @WithDefault("2")
    int connectionsPerClient();

    /** How many connections in all at a time, 1 to 1000. */
    @WithDefault("64")
    int connections();

    /** Life of a logout token. The standard wants at most two minutes. */
    @WithDefault("PT120S")
    Duration tokenLife();

    /** How many ended sessions {@code /sandbox/api/logouts} shows, 1 to 100000. */
    @WithDefault("200")
    int kept();
}
