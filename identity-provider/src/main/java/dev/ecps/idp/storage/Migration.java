package dev.ecps.idp.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** One file of {@code db/migration}, for Flyway to read. */
final class Migration extends LoadableResource {
    private static final String FOLDER = "db/migration/";

    private final String file;

    Migration(String file) {
        this.file = file;
    }

    /** The 4 of {@code V4__clients.sql}. */
    String version() {
        return file.substring(1, file.indexOf("__"));
    }

    /** As Flyway computes it: CRC-32 over the lines without their ends. */
    int checksum() {
        var crc = new CRC32();
        try (var lines = new BufferedReader(read())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) crc.getValue();
    }

    @Override
    public Reader read() {
        var stream = Migration.class.getClassLoader().getResourceAsStream(FOLDER + file);
        return new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return FOLDER + file;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return FOLDER + file;
    }

    @Override
    public String getFilename() {
        return file;
    }

    @Override
    public String getRelativePath() {
        return file;
    }

    static ResourceProvider provider(List<Migration> migrations) {
        return new ResourceProvider() {
            @Override
            public LoadableResource getResource(String name) {
                return migrations.stream()
                        .filter(migration -> migration.file.equals(name))
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
                return migrations.stream()
                        .filter(migration -> migration.file.startsWith(prefix))
                        .map(LoadableResource.class::cast)
                        .toList();
            }
        };
    }
}
