package dev.ecps.idp.ecps.practitioner;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Reads the tables that are shipped as properties. */
public final class Utf8Properties {
    private Utf8Properties() {}

    /**
     * @param resource absolute name on the class path, of a file that is shipped
     * @throws UncheckedIOException if it cannot be read
     */
    public static Properties of(String resource) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Utf8Properties.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
