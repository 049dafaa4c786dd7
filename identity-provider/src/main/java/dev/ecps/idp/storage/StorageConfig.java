package dev.ecps.idp.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where everything is kept that survives a restart. */
@ConfigMapping(prefix = "ecps.database")
public interface StorageConfig {
    /**
     * {@code jdbc:h2:…} or {@code jdbc:postgresql://host/database}, PostgreSQL 14 or newer. The default is an H2 file in
     * the data folder; {@code WRITE_DELAY=0} keeps what is committed through a kill of the process,
     * and {@code TRACE_LEVEL_FILE=0} keeps H2 from writing a second log beside it.
     */
    @WithDefault(
            "jdbc:h2:file:${ecps.data}/provider;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0")
    String url();

    /** Who the provider is to the database. */
    @WithDefault("sa")
    String username();

    /** Its password; it is never logged. Default: none. */
    Optional<String> password();

    /** Connections that may be open at once, 2 to 200. */
    @WithDefault("16")
    int poolSize();
}
