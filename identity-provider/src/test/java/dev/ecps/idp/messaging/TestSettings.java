package dev.ecps.idp.messaging;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The room's settings as a user gives them; what is not given has its default. */
final class TestSettings {
    private TestSettings() {}

    static MessagingConfig of(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(MessagingConfig.class)
                .withSources(new PropertiesConfigSource(given, "given", 100))
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
