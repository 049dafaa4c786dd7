package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the cache lies: {@code -Decps.cache=…}, {@code ECPS_CACHE}, or else {@code ecps} among this user's caches, as each system has them. */
final class CacheFolder {
    private CacheFolder() {}

    static Path chosen() {
        return Optional.ofNullable(System.getProperty("ecps.cache"))
                .or(() -> variable("ECPS_CACHE"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> ofSystem(System.getProperty("os.name", "")));
    }

    private static Path ofSystem(String system) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows"))
            return variable("LOCALAPPDATA")
                    .map(Path::of)
                    .orElseGet(CacheFolder::home)
                    .resolve("ecps");
        if (name.startsWith("mac")) return home().resolve("Library/Caches/ecps");
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> home().resolve(".cache"))
                .resolve("ecps");
    }

    private static Path home() {
        var home = Path.of(System.getProperty("user.home", "?"));
        if (home.isAbsolute()) return home;
        throw new Failed(
                "This user has no home folder to unpack the provider into. Choose a folder with -Decps.cache=… or"
                        + " ECPS_CACHE.");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
