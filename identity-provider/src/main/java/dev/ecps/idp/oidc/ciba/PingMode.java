package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who may have a login's end told by a call (CIBA Core §10.2): nobody at PSC, although its metadata says so. */
@Singleton
class PingMode {
    Optional<OAuthRefusal> refusalOf(Asking asking) {
        return asking.first("client_notification_token").isEmpty()
                ? Optional.empty()
                : Optional.of(new OAuthRefusal(
                        OAuthError.INVALID_REQUEST, "Client Notification token supported only for the ping mode"));
    }
}
