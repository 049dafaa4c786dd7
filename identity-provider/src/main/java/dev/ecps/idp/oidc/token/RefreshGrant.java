package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.oidc.session.Sessions.Rotation;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/**
 * Refresh tokens (RFC 6749 §6). Each works once; a second use, even in a race of two, ends the client's part in the
 * session, as at PSC. The refusals are worded as its Keycloak does.
 */
@Singleton
class RefreshGrant implements TokenGrant {
    private final TokenSigner signer;
    private final Sessions sessions;
    private final Tokens tokens;
    private final InstantSource clock;

    RefreshGrant(TokenSigner signer, Sessions sessions, Tokens tokens, InstantSource clock) {
        this.signer = signer;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "refresh_token";
    }

    @Override
    public Map<String, Object> exchange(Client client, Parameters form) {
        var token = form.nonEmpty("refresh_token")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "No refresh token"));
        var claims = signer.readPrivate(token)
                .filter(read -> "Refresh".equals(read.get("typ")))
                .orElseThrow(() -> invalid("Invalid refresh token"));
        if (!(claims.get("exp") instanceof Number exp) || clock.instant().getEpochSecond() >= exp.longValue()) {
            throw invalid("Token is not active");
        }
        if (!client.id().equals(claims.get("azp"))) {
            throw invalid("Invalid refresh token. Token client and authorized client don't match");
        }
        var rotation =
                sessions.rotate(String.valueOf(claims.get("sid")), client.id(), String.valueOf(claims.get("jti")));
        if (rotation instanceof Rotation.Rotated rotated) return tokens.answer(rotated.session(), client.id());
        throw invalid(reason(rotation));
    }

    private static String reason(Rotation rotation) {
        if (rotation instanceof Rotation.Replayed) return "Maximum allowed refresh token reuse exceeded";
        return rotation instanceof Rotation.Over ? "Session not active" : "Session doesn't have required client";
    }

    private static OAuthRefusal invalid(String description) {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, description);
    }
}
