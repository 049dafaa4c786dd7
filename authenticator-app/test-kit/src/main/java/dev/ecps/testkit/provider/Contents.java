package dev.ecps.testkit.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The list of a folder's files, kept in the folder itself: a checksum, the length in bytes and the path of each. It finds
 * what a full disk, a cleaner of old files or a crash has done to them; it is no protection against anybody.
 */
final class Contents {
    private static final String LIST = "contents";

    private final Path folder;

    Contents(Path folder) {
        this.folder = folder;
    }

    /** Lists what is there now. */
    void write() throws IOException {
        var lines = new ArrayList<String>();
        for (var file : Folders.files(folder)) {
            if (!file.equals(list())) lines.add(line(file));
        }
        var complete = Files.write(folder.resolve(LIST + ".new"), lines);
        Files.move(complete, list(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether all that is listed is there, as it was when it was listed. */
    boolean areWhole() {
        try {
            List<String> listed = Files.readAllLines(list());
            for (var line : listed) {
                var path = line.split(" ", 3)[2];
                if (!line(folder.resolve(path)).equals(line)) return false;
            }
            return !listed.isEmpty();
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private Path list() {
        return folder.resolve(LIST);
    }

    private String line(Path file) throws IOException {
        var checksum = new CRC32C();
        var buffer = new byte[1 << 16];
        try (var bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) checksum.update(buffer, 0, read);
        }
        var path = folder.relativize(file).toString().replace('\\', '/');
        return "%08x %d %s".formatted(checksum.getValue(), Files.size(file), path);
    }
}
