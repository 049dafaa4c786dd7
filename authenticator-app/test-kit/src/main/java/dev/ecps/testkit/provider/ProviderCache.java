package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipInputStream;

/**
 * Where the provider lies unpacked, one folder for each of its versions, named by the checksum of what was unpacked. One
 * process at a time works here. What is there is whole: a folder gets its name when it is complete, and is checked each
 * time; a damaged one is put aside and unpacked anew.
 */
final class ProviderCache {
    private static final Duration LONGEST_UNUSED = Duration.ofDays(30);
    private static final Duration LONGEST_UNFINISHED = Duration.ofDays(1);
    private static final String UNFINISHED = "unfinished-";

    private final Path root;

    ProviderCache(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** What can be unpacked. */
    interface Packed {
        /** A zip file. */
        InputStream open() throws IOException;

        /** Names its content: no two contents have the same. */
        String checksum() throws IOException;
    }

    /**
     * The folder with this provider.
     *
     * @throws Failed if the cache can't be written
     */
    Path folderOf(Packed packed) {
        try {
            Files.createDirectories(root);
            try (var alone = CacheLock.in(root)) {
                removeUnused();
                var folder = root.resolve("provider-" + packed.checksum().substring(0, 16));
                if (!new Contents(folder).areWhole()) unpack(packed, folder);
                Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
                return folder;
            }
        } catch (IOException e) {
            throw new Failed(
                    "The provider could not be unpacked into " + root + " (" + e
                            + "). Choose another folder with -Decps.cache=… or ECPS_CACHE.",
                    e);
        }
    }

    private void unpack(Packed packed, Path folder) throws IOException {
        var unfinished = unfinished();
        try (var zip = new ZipInputStream(packed.open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = unfinished.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(unfinished)) continue;
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
        new Contents(unfinished).write();
        if (Files.exists(folder)) putAside(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A provider that still runs from there goes on where the system allows it. */
    private void putAside(Path damaged) throws IOException {
        var aside = unfinished().resolve("damaged");
        Files.move(damaged, aside, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(aside.getParent());
    }

    private void removeUnused() throws IOException {
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var unfinished = folder.getFileName().toString().startsWith(UNFINISHED);
                var oldest = Instant.now().minus(unfinished ? LONGEST_UNFINISHED : LONGEST_UNUSED);
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) Folders.delete(folder);
            }
        }
    }

    /** A new folder of this cache for something that may never be finished; it is removed a day later at the latest. */
    Path unfinished() throws IOException {
        return Files.createTempDirectory(root, UNFINISHED);
    }

    /** Adds a file to a folder of this cache, in the place of an earlier one of that name. */
    void add(Path file, Path folder, String name) throws IOException {
        try (var alone = CacheLock.in(root)) {
            Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            new Contents(folder).write();
        }
    }
}
