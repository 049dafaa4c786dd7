package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.session.Session;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.4). */
@Singleton
class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TokenSigner signer;
    private final Addresses addresses;
    private final PractitionerClaims practitioners;
    private final BackchannelConfig config;
    private final InstantSource clock;
    private final Chance chance;

    LogoutTokens(
            TokenSigner signer,
            Addresses addresses,
            PractitionerClaims practitioners,
            BackchannelConfig config,
            InstantSource clock,
            Chance chance) {
        this.signer = signer;
        this.addresses = addresses;
        this.practitioners = practitioners;
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /** A fresh one, RS256, type {@code logout+jwt}; it has no nonce, so that no client takes it for an ID token. */
    String of(Session session, Client client) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", now.plus(config.tokenLife()).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", chance.token());
        claims.put("iss", addresses.issuer());
        claims.put("aud", client.id());
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", "Logout");
        claims.put("sid", session.id());
        claims.put("events", Map.of(EVENT, Map.of()));
        return signer.signPublicly("logout+jwt", claims);
    }
}
