package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.shortlived.ShortLived;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Access tokens that were taken back before their time. They stay so after a restart. */
@ApplicationScoped
class RevokedTokens {
    private final RevokedRows rows;
    private final InstantSource clock;
    private final ShortLived<String, Instant> shelf;

    @Inject
    RevokedTokens(RevokedRows rows, InstantSource clock) {
        this(rows, clock, ShortLived.CAPACITY);
    }

    RevokedTokens(RevokedRows rows, InstantSource clock, int most) {
        this.rows = rows;
        this.clock = clock;
        this.shelf = ShortLived.<String, Instant>until(expiresAt -> expiresAt, Duration.ZERO)
                .holding(most);
    }

    void load(@Observes StartupEvent started) {
        var now = clock.instant();
        rows.deleteExpired(now);
        rows.all().forEach((jti, expiresAt) -> shelf.put(jti, expiresAt, now));
    }

    /**
     * Takes a token back; when this returns, it is stored. One that has expired needs nothing.
     *
     * @throws OAuthRefusal if there is no room for one more: what is not taken back must not seem so
     */
    void add(String jti, Instant expiresAt) {
        var now = clock.instant();
        if (!now.isBefore(expiresAt)) return;
        if (!shelf.putIfAbsent(jti, expiresAt, now)) {
            if (contains(jti)) return;
            throw new OAuthRefusal(OAuthError.SERVER_ERROR, 503, "Too many revoked tokens: try again later");
        }
        try {
            rows.insert(jti, expiresAt);
        } catch (RuntimeException e) {
            shelf.take(jti, now);
            throw e;
        }
    }

    boolean contains(String jti) {
        return shelf.find(jti, clock.instant()).isPresent();
    }
}
