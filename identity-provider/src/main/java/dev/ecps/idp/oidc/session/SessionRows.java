package dev.ecps.idp.oidc.session;

import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.storage.GroupCommit;
import dev.ecps.idp.storage.GroupCommit.Write;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The tables {@code session} and {@code session_client}. Changes go into the next group commit, in their order. */
@Singleton
class SessionRows {
    private final Storage storage;
    private final GroupCommit commit;

    SessionRows(Storage storage, GroupCommit commit) {
        this.storage = storage;
        this.commit = commit;
    }

    /** Shows every row, those of one session one after another. */
    void each(Consumer<SessionRow> reader) {
        storage.useTransaction(handle -> handle.createQuery(
                        "select * from session left join session_client on session_id = id order by id")
                .setFetchSize(1_000)
                .map(SessionRow::read)
                .forEach(reader));
    }

    Write insert(Session session, String cookie) {
        return commit.put(handle -> handle.createUpdate("insert into session (id, cookie, national_id, auth_mode,"
                        + " auth_time, last_used) values (:id, :cookie, :nationalId, :authMode, :authTime, :lastUsed)")
                .bind("id", session.id())
                .bind("cookie", cookie)
                .bind("nationalId", session.nationalId().value())
                .bind("authMode", session.authMode().name())
                .bind("authTime", session.authTime())
                .bind("lastUsed", session.lastUsed())
                .execute());
    }

    /** Stores what this client holds now, and that the session was used. */
    Write grip(Session session, String client) {
        var grip = session.grip(client).orElseThrow();
        return commit.put(handle -> {
            handle.createUpdate("update session set last_used = :lastUsed where id = :id")
                    .bind("lastUsed", session.lastUsed())
                    .bind("id", session.id())
                    .execute();
            if (update(handle, session.id(), client, grip) == 0) insert(handle, session.id(), client, grip);
        });
    }

    private static int update(Handle handle, String session, String client, Grip grip) {
        return handle.createUpdate("update session_client set scope = :scope, nonce = :nonce, refresh_id = :refreshId"
                        + " where session_id = :session and client_id = :client")
                .bind("scope", grip.scope())
                .bind("nonce", grip.nonce())
                .bind("refreshId", grip.refreshId())
                .bind("session", session)
                .bind("client", client)
                .execute();
    }

    private static void insert(Handle handle, String session, String client, Grip grip) {
        handle.createUpdate("insert into session_client (session_id, client_id, scope, nonce, refresh_id)"
                        + " values (:session, :client, :scope, :nonce, :refreshId)")
                .bind("session", session)
                .bind("client", client)
                .bind("scope", grip.scope())
                .bind("nonce", grip.nonce())
                .bind("refreshId", grip.refreshId())
                .execute();
    }

    Write cut(String session, String client) {
        return commit.put(handle -> handle.createUpdate(
                        "delete from session_client where session_id = :session and client_id = :client")
                .bind("session", session)
                .bind("client", client)
                .execute());
    }

    Write delete(String session) {
        return commit.put(handle -> delete(handle, session));
    }

    /** Deletes it with the next commit, or the ones after that; nobody waits for it. */
    void forget(String session) {
        commit.eventually(handle -> delete(handle, session));
    }

    private static void delete(Handle handle, String session) {
        handle.createUpdate("delete from session where id = :id")
                .bind("id", session)
                .execute();
    }
}
