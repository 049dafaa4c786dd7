package dev.ecps.idp;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** A room's settings as a user gives them; what is not given has its default. */
public final class TestSettings {
    private TestSettings() {}

    public static <T> T of(Class<T> room, Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(room)
                .withSources(new PropertiesConfigSource(given, "given", 100))
                .build()
                .getConfigMapping(room);
    }

    public static <T> T defaults(Class<T> room) {
        return of(room, Map.of());
    }
}
