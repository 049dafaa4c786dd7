package dev.ecps.idp.oidc.token;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.keys.KeysConfig;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.oidc.session.SessionConfig;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes the three tokens of a login. Claims and their order are those of real PSC tokens. */
@Singleton
public class Tokens {
    private final TokenSigner signer;
    private final TokenConfig config;
    private final SessionConfig sessionConfig;
    private final Addresses addresses;
    private final PractitionerClaims practitioners;
    private final InstantSource clock;
    private final Chance chance;

    Tokens(
            TokenSigner signer,
            TokenConfig config,
            SessionConfig sessionConfig,
            Addresses addresses,
            PractitionerClaims practitioners,
            InstantSource clock,
            Chance chance) {
        this.signer = signer;
        this.config = config;
        this.sessionConfig = sessionConfig;
        this.addresses = addresses;
        this.practitioners = practitioners;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started, KeysConfig keys) {
        Setting.positive("ecps.token.life", config.life());
        if (keys.retirement().compareTo(config.life()) < 0) {
            throw new IllegalStateException("The setting ecps.keys.retirement is " + keys.retirement()
                    + "; it must be at least " + config.life() + ", the life of a token (ecps.token.life).");
        }
    }

    /** The scope that is granted to whoever asked for these. */
    public String granted(Set<String> requested) {
        return config.grantedScope().of(requested);
    }

    /**
     * The answer of the token endpoint for a client that takes part in a session, members in PSC's order.
     *
     * @throws OAuthRefusal if the practitioner left the directory meanwhile
     */
    public Map<String, Object> answer(Session session, String client) {
        return answer(session, client, session.grip(client).orElseThrow().scope());
    }

    /** @param scope of the access token; the refresh token keeps the whole one */
    Map<String, Object> answer(Session session, String client, String scope) {
        if (!practitioners.known(session.nationalId())) {
            throw new OAuthRefusal(OAuthError.INVALID_GRANT, "User not found");
        }
        var grip = session.grip(client).orElseThrow();
        var now = clock.instant();
        var access = signer.signAndRemember(access(session, client, grip.nonce(), scope, now));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", access);
        answer.put("expires_in", config.life().toSeconds());
        answer.put("refresh_expires_in", session.refreshLife(sessionConfig, now).toSeconds());
        answer.put("refresh_token", signer.signPrivately(refresh(session, client, grip, now)));
        answer.put("token_type", "Bearer");
        if (Scopes.parse(scope).contains(Scopes.OPENID)) {
            answer.put("id_token", signer.signPublicly(id(session, client, grip, access, now)));
        }
        answer.put("not-before-policy", config.notBeforePolicy());
        answer.put("session_state", session.id());
        answer.put("scope", scope);
        return answer;
    }

    private Map<String, Object> access(Session session, String client, String nonce, String scope, Instant now) {
        var claims = common(session, now, config.jtiPrefix().orElse("") + chance.token());
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", TokenType.ACCESS.wire());
        claims.put("azp", client);
        if (config.nonceInAccessToken()) claims.put("nonce", nonce);
        putSessionState(claims, session);
        claims.put("acr", config.accessTokenAcr());
        claims.put("scope", scope);
        claims.put("sid", session.id());
        claims.put("authMode", session.authMode().name());
        claims.put("otherIds", practitioners.otherIds(session.nationalId()));
        claims.put("preferred_username", session.nationalId().value());
        return claims;
    }

    private Map<String, Object> id(Session session, String client, Grip grip, String accessToken, Instant now) {
        var claims = common(session, now, chance.token());
        claims.put("aud", client);
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", TokenType.ID.wire());
        claims.put("azp", client);
        if (!grip.nonce().isEmpty()) claims.put("nonce", grip.nonce());
        putSessionState(claims, session);
        claims.put("at_hash", leftHalfHash(accessToken));
        claims.put("acr", config.acr());
        claims.put("sid", session.id());
        claims.put("authMode", session.authMode().name());
        claims.put("preferred_username", session.nationalId().value());
        return claims;
    }

    private Map<String, Object> refresh(Session session, String client, Grip grip, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", now.plus(session.refreshLife(sessionConfig, now)).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", grip.refreshId());
        claims.put("iss", addresses.issuer());
        claims.put("aud", addresses.issuer());
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", TokenType.REFRESH.wire());
        claims.put("azp", client);
        putSessionState(claims, session);
        claims.put("scope", grip.scope());
        claims.put("sid", session.id());
        return claims;
    }

    private Map<String, Object> common(Session session, Instant now, String id) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", now.getEpochSecond() + config.life().toSeconds());
        claims.put("iat", now.getEpochSecond());
        claims.put("auth_time", session.authTime().getEpochSecond());
        claims.put("jti", id);
        claims.put("iss", addresses.issuer());
        return claims;
    }

    private void putSessionState(Map<String, Object> claims, Session session) {
        if (config.sessionState()) claims.put("session_state", session.id());
    }

    /** {@code at_hash}: base64url of the left half of the SHA-256 (OpenID Connect Core §3.1.3.6). */
    private static String leftHalfHash(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
