package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.logout.notice.LogoutWay;
import dev.ecps.idp.oidc.logout.notice.Logouts;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Keycloak's own way: a client that proves who it is ends the session its refresh token belongs to. As there, an
 * expired or used token does, one of an ended session too, and a {@code post_logout_redirect_uri} is passed over.
 */
@Singleton
class RefreshTokenLogout {
    private final ClientAuthentication authentication;
    private final TokenSigner signer;
    private final Logouts logouts;

    RefreshTokenLogout(ClientAuthentication authentication, TokenSigner signer, Logouts logouts) {
        this.authentication = authentication;
        this.signer = signer;
        this.logouts = logouts;
    }

    /**
     * @param form has a {@code refresh_token}
     * @throws OAuthRefusal for an unknown client, or a token that is not this client's; nothing has ended then
     */
    void end(HttpServerRequest request, Parameters form) {
        var client = authentication.of(request, form);
        var claims = signer.readPrivate(form.first("refresh_token").orElseThrow())
                .filter(read -> "Refresh".equals(read.get("typ")))
                .orElseThrow(() -> invalid("Invalid refresh token"));
        if (!client.id().equals(claims.get("azp"))) {
            throw invalid("Invalid refresh token. Token client and authorized client don't match");
        }
        logouts.end(String.valueOf(claims.get("sid")), LogoutWay.REFRESH_TOKEN);
    }

    private static OAuthRefusal invalid(String description) {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, description);
    }
}
