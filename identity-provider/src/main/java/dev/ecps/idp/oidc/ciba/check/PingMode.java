package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who has a login's end told by a call (CIBA Core §10.2): nobody at PSC, although its metadata say so; in {@code strict},
 * clients that have registered an address for it.
 */
@Singleton
public class PingMode {
    private static final int LONGEST = 1_024;
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final boolean offered;

    PingMode(CheckConfig config, ProfileConfig profile) {
        this.offered = profile.profile().enforces(config.ping());
    }

    /** Whether any client may be told. */
    public boolean offered() {
        return offered;
    }

    /** How the client of a request that passed wants to be told; empty if it polls. */
    public Optional<Ping> of(Asking asking) {
        return endpoint(asking.client()).flatMap(address -> token(asking).map(token -> new Ping(address, token)));
    }

    Optional<OAuthRefusal> refusalOf(Asking asking) {
        boolean pinged = endpoint(asking.client()).isPresent();
        var token = token(asking);
        if (token.isEmpty()) {
            return pinged
                    ? refused("Client Notification token needs to be provided with the ping mode")
                    : Optional.empty();
        }
        if (!pinged) return refused("Client Notification token supported only for the ping mode");
        if (token.get().length() > LONGEST) {
            return refused("Client Notification token length is limited to 1024 characters");
        }
        return BEARER.matcher(token.get()).matches()
                ? Optional.empty()
                : refused("Client Notification token is no bearer token (RFC 6750 section 2.1)");
    }

    private static Optional<String> token(Asking asking) {
        return asking.first("client_notification_token");
    }

    private Optional<URI> endpoint(Client client) {
        return client.ciba().notificationEndpoint().filter(address -> offered);
    }

    private static Optional<OAuthRefusal> refused(String description) {
        return Optional.of(new OAuthRefusal(OAuthError.INVALID_REQUEST, description));
    }
}
