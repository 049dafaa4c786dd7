package dev.ecps.idp.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables, as the migrations make them. Whether all of them ran, with the very text they have now, is asked first:
 * Flyway costs a third of a second at each start to find that out.
 */
final class Schema {
    /** In their order. A new file must be named here; nothing is searched at start. */
    static final List<Migration> MIGRATIONS = List.of(
            new Migration("V1__practitioners.sql"),
            new Migration("V2__devices.sql"),
            new Migration("V3__keys.sql"),
            new Migration("V4__clients.sql"),
            new Migration("V5__client_credentials.sql"),
            new Migration("V6__revoked_tokens.sql"),
            new Migration("V7__sessions.sql"),
            new Migration("V8__client_notification.sql"),
            new Migration("V9__cards.sql"),
            new Migration("V10__registry.sql"),
            new Migration("V11__device_life.sql"),
            new Migration("V12__franceconnect.sql"),
            new Migration("V13__practice_sheets.sql"),
            new Migration("V14__session_card.sql"));

    private static final int OLDEST_POSTGRESQL = 14;

    private Schema() {}

    static void bringUpToDate(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            checkVersion(connection);
            if (isUpToDate(connection)) return;
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(Migration.provider(MIGRATIONS))
                .javaMigrationClassProvider(List::of)
                // Numbers are drawn on branches, and merged in another order
                .outOfOrder(true)
                .load()
                .migrate();
    }

    static boolean isUpToDate(Connection connection) {
        return recorded(connection).equals(known());
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var about = connection.getMetaData();
        if (about.getDatabaseProductName().equals("PostgreSQL")
                && about.getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
            throw new DatabaseRefused("PostgreSQL " + about.getDatabaseProductVersion() + " is too old: "
                    + OLDEST_POSTGRESQL + " is the oldest that will do.");
        }
    }

    private static Map<String, Integer> known() {
        var known = new HashMap<String, Integer>();
        MIGRATIONS.forEach(migration -> known.put(migration.version(), migration.checksum()));
        return known;
    }

    /** Version and checksum of each migration that ran; of a database without tables, of none. */
    private static Map<String, Integer> recorded(Connection connection) {
        var recorded = new HashMap<String, Integer>();
        var question = "select \"version\", \"checksum\" from \"flyway_schema_history\""
                + " where \"success\" and \"version\" is not null";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) recorded.put(rows.getString(1), rows.getInt(2));
            return recorded;
        } catch (SQLException e) {
            return Map.of();
        }
    }
}
