package dev.ecps.idp.oidc.token;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.oidc.session.SessionConfig;
import dev.ecps.idp.oidc.session.Sessions;
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
import java.util.Optional;

/** Makes and reads the three tokens of a login. Claims and their order are those of real PSC tokens. */
@Singleton
public class Tokens {
    private final TokenSigner signer;
    private final TokenConfig config;
    private final SessionConfig sessionConfig;
    private final Sessions sessions;
    private final Addresses addresses;
    private final PractitionerClaims practitioners;
    private final InstantSource clock;
    private final Chance chance;

    Tokens(
            TokenSigner signer,
            TokenConfig config,
            SessionConfig sessionConfig,
            Sessions sessions,
            Addresses addresses,
            PractitionerClaims practitioners,
            InstantSource clock,
            Chance chance) {
        this.signer = signer;
        this.config = config;
        this.sessionConfig = sessionConfig;
        this.sessions = sessions;
        this.addresses = addresses;
        this.practitioners = practitioners;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.token.life", config.life());
    }

    /** The answer of the token endpoint for a client that takes part in a session, members in PSC's order. */
    public Map<String, Object> answer(Session session, String client) {
        var grip = session.grip(client).orElseThrow();
        var now = clock.instant();
        var access = signer.signPublicly(access(session, client, grip, now));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", access);
        answer.put("expires_in", config.life().toSeconds());
        answer.put("refresh_expires_in", session.refreshLife(sessionConfig, now).toSeconds());
        answer.put("refresh_token", signer.signPrivately(refresh(session, client, grip, now)));
        answer.put("token_type", "Bearer");
        if (Scopes.parse(grip.scope()).contains(Scopes.OPENID)) {
            answer.put("id_token", signer.signPublicly(id(session, client, grip, access, now)));
        }
        answer.put("not-before-policy", 0);
        answer.put("session_state", session.id());
        answer.put("scope", grip.scope());
        return answer;
    }

    private Map<String, Object> access(Session session, String client, Grip grip, Instant now) {
        var claims = common(session, now, config.life().toSeconds());
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", "Bearer");
        claims.put("azp", client);
        claims.put("nonce", grip.nonce());
        claims.put("session_state", session.id());
        claims.put("acr", config.accessTokenAcr());
        claims.put("scope", grip.scope());
        claims.put("sid", session.id());
        claims.put("authMode", session.authMode().name());
        claims.put("otherIds", practitioners.otherIds(session.nationalId()));
        claims.put("preferred_username", session.nationalId().value());
        return claims;
    }

    private Map<String, Object> id(Session session, String client, Grip grip, String accessToken, Instant now) {
        var claims = common(session, now, config.life().toSeconds());
        claims.put("aud", client);
        claims.put("sub", practitioners.subject(session.nationalId()));
        claims.put("typ", "ID");
        claims.put("azp", client);
        if (!grip.nonce().isEmpty()) claims.put("nonce", grip.nonce());
        claims.put("session_state", session.id());
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
        claims.put("typ", "Refresh");
        claims.put("azp", client);
        claims.put("session_state", session.id());
        claims.put("scope", grip.scope());
        claims.put("sid", session.id());
        return claims;
    }

    private Map<String, Object> common(Session session, Instant now, long life) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("exp", now.getEpochSecond() + life);
        claims.put("iat", now.getEpochSecond());
        claims.put("auth_time", session.authTime().getEpochSecond());
        claims.put("jti", chance.token());
        claims.put("iss", addresses.issuer());
        return claims;
    }

    /**
     * An access token that is good now.
     *
     * @param session alive
     * @param client it was given to
     * @param scope granted
     */
    public record Access(Session session, String client, String scope) {}

    /** Reads an access token; empty for anything that must not be accepted. */
    public Optional<Access> access(String token) {
        return signer.readPublic(token)
                .filter(claims -> "Bearer".equals(claims.get("typ")))
                .filter(claims -> addresses.issuer().equals(claims.get("iss")))
                .filter(claims -> alive(claims.get("exp")))
                .flatMap(claims -> sessions.of(String.valueOf(claims.get("sid")))
                        .filter(session ->
                                session.grip(String.valueOf(claims.get("azp"))).isPresent())
                        .map(session -> new Access(
                                session, String.valueOf(claims.get("azp")), String.valueOf(claims.get("scope")))));
    }

    private boolean alive(Object exp) {
        return exp instanceof Number seconds && clock.instant().getEpochSecond() < seconds.longValue();
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
