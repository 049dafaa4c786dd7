package dev.ecps.idp.oidc.session;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.NationalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A session as it is held in memory and stored.
 *
 * @param number names the row; nobody else sees it
 * @param session as requests see it
 * @param cookie fingerprint of the browser's secret; the session's id is no secret
 */
record SessionRow(long number, Session session, String cookie) {
    static SessionRow read(ResultSet row) throws SQLException {
        var session = new Session(
                row.getString("id"),
                new NationalId(row.getString("national_id")),
                AuthMode.valueOf(row.getString("auth_mode")),
                card(row.getString("card")),
                instant(row, "auth_time"),
                instant(row, "last_used"),
                GripsDocument.read(row.getString("grips")));
        return new SessionRow(row.getLong("number"), session, row.getString("cookie"));
    }

    /** One empty text for the many sessions without a card. */
    private static String card(String stored) {
        return stored.isEmpty() ? "" : stored;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    SessionRow with(Session next) {
        return new SessionRow(number, next, cookie);
    }

    boolean opensWith(String secret) {
        return MessageDigest.isEqual(
                Chance.fingerprint(secret).getBytes(StandardCharsets.US_ASCII),
                cookie.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without what is kept of the cookie. */
    @Override
    public String toString() {
        return "SessionRow[" + number + "]";
    }
}
