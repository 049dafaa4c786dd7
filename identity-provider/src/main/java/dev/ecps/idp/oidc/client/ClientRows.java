package dev.ecps.idp.oidc.client;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code client}. */
@Singleton
class ClientRows {
    private final Storage storage;

    ClientRows(Storage storage) {
        this.storage = storage;
    }

    Optional<ClientRow> find(String id) {
        return storage.read(handle -> handle.createQuery("select * from client where client_id = :id")
                .bind("id", id)
                .map(ClientRow::read)
                .findOne());
    }

    /** Stores it in the place of one with the same id. */
    void save(ClientRow row) {
        storage.useTransaction(handle -> {
            var update = handle.createUpdate("update client set client_name = :name, secret_hash = :secretHash,"
                    + " redirect_uris = :redirectUris, post_logout_redirect_uris = :postLogoutRedirectUris,"
                    + " created_at = :createdAt where client_id = :id");
            if (bind(update, row).execute() == 1) return;
            var insert = handle.createUpdate("insert into client (client_id, client_name, secret_hash, redirect_uris,"
                    + " post_logout_redirect_uris, created_at) values (:id, :name, :secretHash, :redirectUris,"
                    + " :postLogoutRedirectUris, :createdAt)");
            bind(insert, row).execute();
        });
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ClientRow row) {
        return statement
                .bind("id", row.id())
                .bind("name", row.name())
                .bind("secretHash", row.secretHash())
                .bind("redirectUris", row.redirectUris())
                .bind("postLogoutRedirectUris", row.postLogoutRedirectUris())
                .bind("createdAt", row.createdAt());
    }
}
