package dev.ecps.idp.oidc.keys;

import dev.ecps.idp.oidc.keys.KeyRow.Purpose;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The table {@code provider_key}. */
@Singleton
class KeyRows {
    private final Storage storage;

    KeyRows(Storage storage) {
        this.storage = storage;
    }

    Optional<String> newestJwk(Purpose purpose) {
        return storage.read(handle -> handle.createQuery(
                        "select jwk from provider_key where purpose = :purpose order by created_at desc")
                .bind("purpose", purpose.name())
                .setMaxRows(1)
                .mapTo(String.class)
                .findFirst());
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
}
