package dev.ecps.idp.ecps.practitioner.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Optional;

/** Where the directory's people come from. */
@ConfigMapping(prefix = "ecps.directory")
public interface DirectoryConfig {
    /**
     * Extracts that are imported when no practitioner is stored yet: paths, or {@code classpath:} and a resource,
     * separated by commas. By default the invented people that are shipped.
     */
    @WithDefault("classpath:directory/practitioners.txt")
    List<String> seed();

    /** Path of an extract that is imported at every start. By default there is none. */
    @WithName("import")
    Optional<String> importAtStart();
}
