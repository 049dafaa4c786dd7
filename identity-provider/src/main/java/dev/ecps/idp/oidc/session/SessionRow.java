package dev.ecps.idp.oidc.session;

import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.wire.NationalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A session together with one of the clients that take part: one line of the two tables, joined.
 *
 * @param session without grips
 * @param cookie fingerprint of the browser's cookie
 * @param client null if nobody takes part yet
 * @param grip null likewise
 */
record SessionRow(
        Session session,
        String cookie,
        @Nullable String client,
        @Nullable Grip grip) {
    static SessionRow read(ResultSet row, StatementContext context) throws SQLException {
        var session = new Session(
                row.getString("id"),
                new NationalId(row.getString("national_id")),
                AuthMode.valueOf(row.getString("auth_mode")),
                row.getObject("auth_time", OffsetDateTime.class).toInstant(),
                row.getObject("last_used", OffsetDateTime.class).toInstant(),
                Map.of());
        var client = row.getString("client_id");
        return new SessionRow(session, row.getString("cookie"), client, client == null ? null : grip(row));
    }

    private static Grip grip(ResultSet row) throws SQLException {
        return new Grip(row.getString("scope"), row.getString("nonce"), row.getString("refresh_id"));
    }
}
