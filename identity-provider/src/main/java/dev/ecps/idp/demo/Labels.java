package dev.ecps.idp.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What the codes in userinfo mean. Userinfo has no labels: a relying party brings its own, from the published code
 * tables (TRE_G15, TRE_R94, TRE_R95 for professions). In French only, they are official terms.
 */
public final class Labels {
    private static final Properties TABLES = read();

    private Labels() {}

    /** The label of this code, or the code itself if the table has none. */
    public static String of(String table, String code) {
        return TABLES.getProperty(table + "." + code, code);
    }

    /** Every code that the table has a label for, in no order. */
    public static List<String> codes(String table) {
        var prefix = table + ".";
        return TABLES.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private static Properties read() {
        var labels = new Properties();
        try (var stream = Objects.requireNonNull(Labels.class.getResourceAsStream("/demo/labels.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
