package dev.ecps.idp;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/settings.md} names every setting of the provider, with its default. */
class SettingsPageTest {
    /** Told in words on the page: a regular expression in a table helps nobody. */
    private static final Set<String> TOLD_IN_WORDS = Set.of("ecps.activation.forbidden-pins");

    private record Setting(String name, String byDefault) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Setting> settings() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.ecps.idp").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .flatMap(type ->
                                settings(type.getAnnotation(ConfigMapping.class).prefix(), type));
    }

    private static Stream<Setting> settings(String prefix, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> settings(prefix, method));
    }

    private static Stream<Setting> settings(String prefix, Method method) {
        if (method.isAnnotationPresent(WithParentName.class) && method.getReturnType() == Map.class) {
            var entry = (Class<?>)
                    ((java.lang.reflect.ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[1];
            return settings(prefix + ".\"<client_id>\"", entry);
        }
        var name = prefix + "." + nameOf(method);
        boolean group = method.getReturnType().isInterface()
                && method.getReturnType().getName().startsWith("dev.ecps");
        if (group) return settings(name, method.getReturnType());
        var byDefault = method.getAnnotation(WithDefault.class);
        return Stream.of(new Setting(name, byDefault == null ? "" : byDefault.value()));
    }

    private static String nameOf(Method method) {
        var chosen = method.getAnnotation(WithName.class);
        return chosen != null
                ? chosen.value()
                : method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void the_page_of_settings_names_it_with_its_default(Setting setting) throws Exception {
        var row = Files.readAllLines(Path.of("..", "docs", "settings.md")).stream()
                .filter(line -> line.startsWith("| `" + setting.name() + "` |"))
                .toList();

        assertThat(row).as("rows for " + setting).hasSize(1);
        if (!setting.byDefault().isEmpty() && !TOLD_IN_WORDS.contains(setting.name())) {
            assertThat(row.get(0).split("\\|")[2].strip()).isEqualTo("`" + setting.byDefault() + "`");
        }
    }
}
