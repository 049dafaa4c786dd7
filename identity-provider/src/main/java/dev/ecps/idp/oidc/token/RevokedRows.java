package dev.ecps.idp.oidc.token;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** The table {@code revoked_token}. */
@Singleton
class RevokedRows {
    private final Storage storage;

    RevokedRows(Storage storage) {
        this.storage = storage;
    }

    /** In the place of one that time travel brought back. */
    void insert(String jti, Instant expiresAt) {
        storage.useTransaction(handle -> {
            handle.createUpdate("delete from revoked_token where jti = :jti")
                    .bind("jti", jti)
                    .execute();
            handle.createUpdate("insert into revoked_token (jti, expires_at) values (:jti, :expiresAt)")
                    .bind("jti", jti)
                    .bind("expiresAt", expiresAt)
                    .execute();
        });
    }

    /** Each {@code jti} with the instant at which the token expires. */
    Map<String, Instant> all() {
        return storage.read(handle -> handle.createQuery("select jti, expires_at from revoked_token")
                .setMapKeyColumn("jti")
                .setMapValueColumn("expires_at")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Instant>>() {}));
    }

    void deleteExpired(Instant now) {
        storage.useTransaction(handle -> handle.createUpdate("delete from revoked_token where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
