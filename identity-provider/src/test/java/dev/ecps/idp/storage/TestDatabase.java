package dev.ecps.idp.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The database that the tests run on: H2 in memory, or with {@code -Dtest.database=postgresql} a PostgreSQL that is
 * started once and has a fresh database for each provider.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("test.database"));

    /** Started by the first who asks; its process ends with this one. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Map<String, String> start() {
        return fresh();
    }

    @Override
    public void stop() {
        // the server stays for the next provider
    }

    /** Settings of a database that nobody used before. */
    static Map<String, String> fresh() {
        var name = "ecps_" + UUID.randomUUID().toString().replace("-", "");
        return POSTGRESQL
                ? postgresql(name)
                : Map.of("ecps.database.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    private static Map<String, String> postgresql(String name) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Map.of(
                    "ecps.database.url", Server.RUNNING.getJdbcUrl("postgres", name),
                    "ecps.database.username", "postgres",
                    "ecps.database.pool-size", "16");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
