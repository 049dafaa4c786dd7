package dev.ecps.idp.oidc.session;

import dev.ecps.idp.storage.GroupCommit;
import dev.ecps.idp.storage.GroupCommit.Write;
import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code session}. Changes go into the next group commit, in their order, by plain JDBC: these statements run
 * several times per login, and to have them parsed for named parameters costs as much as the database does.
 */
@Singleton
class SessionRows {
    private final Storage storage;
    private final GroupCommit commit;
    private final AtomicLong lastNumber = new AtomicLong();

    SessionRows(Storage storage, GroupCommit commit) {
        this.storage = storage;
        this.commit = commit;
    }

    /** Shows every row. */
    void each(Consumer<SessionRow> reader) {
        storage.useTransaction(handle -> handle.createQuery("select * from session order by number")
                .setFetchSize(1_000)
                .map((row, context) -> SessionRow.read(row))
                .forEach(row -> {
                    lastNumber.accumulateAndGet(row.number(), Math::max);
                    reader.accept(row);
                }));
    }

    /**
     * The row of a session that begins now. Numbers rise, by the microseconds of the clock: two providers on one
     * database, as while one takes over from the other, draw different ones.
     */
    SessionRow number(Session session, String cookie) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, session.authTime());
        return new SessionRow(lastNumber.updateAndGet(last -> Math.max(last + 1, micros)), session, cookie);
    }

    Write insert(SessionRow row) {
        return commit.put(handle -> insert(handle, row));
    }

    private static void insert(Handle handle, SessionRow row) throws SQLException {
        var session = row.session();
        try (var insert = handle.getConnection()
                .prepareStatement("insert into session (number, id, cookie, national_id, auth_mode, card, auth_time,"
                        + " last_used, grips) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, row.number());
            insert.setString(2, session.id());
            insert.setString(3, row.cookie());
            insert.setString(4, session.nationalId().value());
            insert.setString(5, session.authMode().name());
            insert.setString(6, session.card());
            insert.setObject(7, utc(session.authTime()));
            insert.setObject(8, utc(session.lastUsed()));
            insert.setString(9, GripsDocument.write(session.grips()));
            insert.executeUpdate();
        }
    }

    /** Stores what a session has become: when it was used, and what its clients hold. */
    Write update(SessionRow row) {
        return commit.put(handle -> update(handle, row));
    }

    private static void update(Handle handle, SessionRow row) throws SQLException {
        try (var update = handle.getConnection()
                .prepareStatement("update session set last_used = ?, grips = ? where number = ?")) {
            update.setObject(1, utc(row.session().lastUsed()));
            update.setString(2, GripsDocument.write(row.session().grips()));
            update.setLong(3, row.number());
            update.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    Write delete(SessionRow row) {
        return commit.put(handle -> delete(handle, row));
    }

    /** Deletes it with the next commit, or the ones after that; nobody waits for it. */
    void forget(SessionRow row) {
        commit.eventually(handle -> delete(handle, row));
    }

    private static void delete(Handle handle, SessionRow row) throws SQLException {
        try (var delete = handle.getConnection().prepareStatement("delete from session where number = ?")) {
            delete.setLong(1, row.number());
            delete.executeUpdate();
        }
    }
}
