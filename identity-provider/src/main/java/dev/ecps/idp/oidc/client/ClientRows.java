package dev.ecps.idp.oidc.client;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The table {@code client}. */
@Singleton
class ClientRows {
    private static final String UPDATE = """
            update client set client_name = :name, auth_method = :authMethod, credential = :credential,
              redirect_uris = :redirectUris, post_logout_redirect_uris = :postLogoutRedirectUris,
              backchannel_logout_uri = :backchannelLogoutUri, backchannel_session_required = :backchannelSession,
              frontchannel_logout_uri = :frontchannelLogoutUri, frontchannel_session_required = :frontchannelSession,
              ciba = :ciba, notification_endpoint = :notificationEndpoint, created_at = :createdAt
            where client_id = :id""";
    private static final String INSERT = """
            insert into client (client_id, client_name, auth_method, credential, redirect_uris,
              post_logout_redirect_uris, backchannel_logout_uri, backchannel_session_required,
              frontchannel_logout_uri, frontchannel_session_required, ciba, notification_endpoint, created_at)
            values (:id, :name, :authMethod, :credential, :redirectUris,
              :postLogoutRedirectUris, :backchannelLogoutUri, :backchannelSession,
              :frontchannelLogoutUri, :frontchannelSession, :ciba, :notificationEndpoint, :createdAt)""";

    private final Storage storage;

    ClientRows(Storage storage) {
        this.storage = storage;
    }

    Optional<Client> find(String id) {
        return storage.read(handle -> handle.createQuery("select * from client where client_id = :id")
                .bind("id", id)
                .map(ClientRow::read)
                .findOne());
    }

    List<Client> all() {
        return storage.read(handle ->
                handle.createQuery("select * from client").map(ClientRow::read).list());
    }

    /** Stores it in the place of one with the same id. */
    void save(ClientRow row) {
        storage.useTransaction(handle -> {
            if (row.bindTo(handle.createUpdate(UPDATE)).execute() == 1) return;
            row.bindTo(handle.createUpdate(INSERT)).execute();
        });
    }

    /** @return whether it was there */
    boolean delete(String id) {
        return storage.inTransaction(handle -> handle.createUpdate("delete from client where client_id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }
}
