package dev.ecps.idp.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code ecps.data} absolute: it may be given relative to where the provider is started, which the database's
 * address may not be. Stands below the expansion of expressions, which asks for it.
 */
@Priority(Priorities.LIBRARY + 100)
public final class DataFolder implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        boolean folder =
                name.equals("ecps.data") && value != null && !value.getValue().isBlank();
        return folder
                ? value.withValue(
                        Path.of(value.getValue()).toAbsolutePath().normalize().toString())
                : value;
    }
}
