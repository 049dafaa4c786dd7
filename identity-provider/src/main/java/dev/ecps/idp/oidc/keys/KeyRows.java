package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table {@code provider_key}. Each call is done when it returns. */
@Singleton
class KeyRows {
    private static final RowMapper<KeyRow> READ = (row, context) -> new KeyRow(
            row.getString("kid"),
            Purpose.valueOf(row.getString("purpose")),
            row.getString("jwk"),
            row.getObject("created_at", OffsetDateTime.class).toInstant());

    private final Storage storage;

    KeyRows(Storage storage) {
        this.storage = storage;
    }

    List<KeyRow> oldestFirst(Purpose purpose) {
        return storage.read(
                handle -> handle.createQuery("select * from provider_key where purpose = :purpose order by created_at")
                        .bind("purpose", purpose.name())
                        .map(READ)
                        .list());
    }

    void insert(KeyRow row) {
        storage.useTransaction(handle -> handle.createUpdate("insert into provider_key (kid, purpose, jwk, created_at)"
                        + " values (:kid, :purpose, :jwk, :createdAt)")
                .bind("kid", row.kid())
                .bind("purpose", row.purpose().name())
                .bind("jwk", row.jwk())
                .bind("createdAt", row.createdAt())
                .execute());
    }

    void replace(String kid, String jwk) {
        storage.useTransaction(handle -> handle.createUpdate("update provider_key set jwk = :jwk where kid = :kid")
                .bind("kid", kid)
                .bind("jwk", jwk)
                .execute());
    }

    void delete(String kid) {
        storage.useTransaction(handle -> handle.createUpdate("delete from provider_key where kid = :kid")
                .bind("kid", kid)
                .execute());
    }
}
