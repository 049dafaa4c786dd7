package dev.ecps.idp.oidc.token;

import dev.ecps.idp.shortlived.ShortLived;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Access tokens that were taken back before their time. They stay so after a restart. */
@ApplicationScoped
class RevokedTokens {
    private final RevokedRows rows;
    private final InstantSource clock;
    private final ShortLived<String, Instant> shelf = ShortLived.until(expiresAt -> expiresAt, Duration.ZERO);

    RevokedTokens(RevokedRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void load(@Observes StartupEvent started) {
        var now = clock.instant();
        rows.deleteExpired(now);
        rows.all().forEach((jti, expiresAt) -> shelf.put(jti, expiresAt, now));
    }

    /** Takes a token back; when this returns, it is stored. */
    void add(String jti, Instant expiresAt) {
        var now = clock.instant();
        if (!shelf.putIfAbsent(jti, expiresAt, now)) return;
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
