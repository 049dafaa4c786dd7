package dev.ecps.idp.ecps.practitioner.directory;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an extract is read from. It is opened twice for one import, and must tell the same both times. */
@FunctionalInterface
public interface DirectorySource {
    /** Opens the extract at its beginning; whoever opens it closes it. */
    InputStream open() throws IOException;

    /** A path of the file system, or {@code classpath:} and the name of a resource. */
    static DirectorySource at(String location) {
        if (location.startsWith("classpath:")) return resource(location.substring("classpath:".length()));
        return () -> Files.newInputStream(Path.of(location));
    }

    private static DirectorySource resource(String name) {
        return () -> {
            var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
            if (stream == null) throw new FileNotFoundException("no such resource: " + name);
            return stream;
        };
    }
}
