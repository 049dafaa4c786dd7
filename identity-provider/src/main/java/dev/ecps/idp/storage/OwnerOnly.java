package dev.ecps.idp.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps a database file to its owner: the provider's private keys are in it. A folder that is not there yet is made for
 * the owner alone; one that somebody else made stays as it is. Where files have no owner, nothing happens.
 */
final class OwnerOnly {
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]+).*", Pattern.DOTALL);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** Makes the file, empty, or closes the one that is there; before the database opens it. */
    static void prepare(String url) {
        if (POSIX) file(url).ifPresent(OwnerOnly::close);
    }

    private static Optional<Path> file(String url) {
        var address = H2_FILE.matcher(url);
        if (!address.matches() || address.group(1).startsWith("~")) return Optional.empty();
        return Optional.of(Path.of(address.group(1) + ".mv.db"));
    }

    /** What can't be done here is no obstacle, or one that the database names better. */
    private static void close(Path file) {
        var folder = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var owner = PosixFilePermissions.fromString("rw-------");
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null && Files.notExists(parent)) Files.createDirectories(parent, folder);
            if (Files.notExists(file)) Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            else Files.setPosixFilePermissions(file, owner);
        } catch (IOException | UnsupportedOperationException e) {
            // the file system has its own mind
        }
    }
}
