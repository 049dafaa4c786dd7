package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provider that this library carries, from the cache. The first process of each Java writes an archive of its classes
 * when it ends; all later ones start with it, in half the time. Java archives only what comes from the class path: hence
 * the jars one by one.
 */
final class CachedLaunch implements Launch {
    /** Java's own remarks about the archive are nobody's business; what ends it is. */
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error:stdout");

    private static final List<String> CLASS_PATH = List.of("quarkus", "app", "lib/boot", "lib/main");

    private final ProviderCache cache;
    private final Path folder;
    private final Path archive;
    private final Path written;

    private CachedLaunch(ProviderCache cache, Path folder) throws IOException {
        this.cache = cache;
        this.folder = folder;
        this.archive = folder.resolve("classes-" + javaName() + ".jsa");
        this.written = cache.unfinished().resolve("new.jsa");
    }

    /** @throws Failed if the library was built without the provider, or the cache can't be written */
    static CachedLaunch prepare() throws IOException {
        var cache = new ProviderCache(CacheFolder.chosen());
        return new CachedLaunch(cache, cache.folderOf(new Carried()));
    }

    /** An archive is of use to the very Java that wrote it. */
    private static String javaName() {
        var name = System.getProperty("java.vm.name") + "-" + System.getProperty("java.vm.version");
        return name.replaceAll("[^A-Za-z0-9.]+", "-");
    }

    @Override
    public List<String> options() {
        var options = new ArrayList<>(QUICK_START);
        options.addAll(QUIET);
        if (endsSlowly()) options.add("-XX:ArchiveClassesAtExit=" + written);
        else options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto"));
        return options;
    }

    @Override
    public List<String> program() {
        var path = CLASS_PATH.stream()
                .flatMap(this::jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "dev.ecps.idp.start.Provider");
    }

    private Stream<Path> jars(String part) {
        try {
            return Folders.files(folder.resolve(part)).stream()
                    .filter(file -> file.toString().endsWith(".jar"));
        } catch (IOException e) {
            throw new Failed("The unpacked provider can't be read: " + e, e);
        }
    }

    /** Whether it writes the archive at its end. */
    @Override
    public boolean endsSlowly() {
        return !Files.exists(archive);
    }

    @Override
    public void ended(boolean inOrder) {
        try {
            if (inOrder && Files.exists(written) && endsSlowly()) {
                cache.add(written, folder, archive.getFileName().toString());
            }
        } catch (IOException e) {
            // Then the next process tries again, and starts without it
        }
        Folders.delete(written.getParent());
    }

    private static final class Carried implements ProviderCache.Packed {
        @Override
        public InputStream open() {
            return resource("provider.zip");
        }

        @Override
        public String checksum() throws IOException {
            try (var checksum = resource("provider.zip.sha256")) {
                return new String(checksum.readAllBytes(), StandardCharsets.US_ASCII).strip();
            }
        }

        private static InputStream resource(String name) {
            var found = CachedLaunch.class.getResourceAsStream(name);
            if (found != null) return found;
            throw new Failed(
                    "This test kit was built without the provider: build it with mvn verify, not only mvn test.");
        }
    }
}
