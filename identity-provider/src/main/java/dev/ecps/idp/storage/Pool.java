package dev.ecps.idp.storage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;

/** Opens the connections. Only the driver that the address asks for is loaded. */
final class Pool {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Pool() {}

    static AgroalDataSource open(StorageConfig config) {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(config.poolSize())
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(connection -> connect(connection, config)));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw DatabaseRefused.because(e, config.url());
        }
    }

    private static AgroalConnectionFactoryConfigurationSupplier connect(
            AgroalConnectionFactoryConfigurationSupplier connection, StorageConfig config) {
        connection
                .jdbcUrl(config.url())
                .connectionProviderClass(driver(config.url()))
                .principal(new NamePrincipal(config.username()));
        // PostgreSQL's details quote the row; H2 knows no such property
        if (config.url().startsWith("jdbc:postgresql:")) connection.jdbcProperty("logServerErrorDetail", "false");
        config.password().ifPresent(password -> connection.credential(new SimplePassword(password)));
        return connection;
    }

    private static Class<?> driver(String url) {
        if (url.startsWith("jdbc:h2:")) return org.h2.Driver.class;
        if (url.startsWith("jdbc:postgresql:")) return org.postgresql.Driver.class;
        throw new DatabaseRefused("ecps.database.url must begin with jdbc:h2: or jdbc:postgresql:");
    }
}
