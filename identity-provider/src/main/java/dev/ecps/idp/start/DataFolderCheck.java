package dev.ecps.idp.start;

import dev.ecps.idp.address.AddressConfig;
import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at the folder of the database, where there is one. */
@Singleton
@Priority(50)
class DataFolderCheck implements SelfCheck {
    private static final Set<String> NETWORKS = Set.of("nfs", "nfs4", "cifs", "smb", "smbfs", "smb2", "9p", "afpfs");
    private static final long LITTLE = 100L * 1024 * 1024;

    private final Path folder;

    DataFolderCheck(AddressConfig config) {
        this.folder = config.data();
    }

    @Override
    public List<Line> lines() {
        if (!Files.isDirectory(folder)) return List.of();
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("Data", folder.toString()));
        try {
            examine(Files.getFileStore(folder), lines);
        } catch (IOException unknown) {
            // A file system that does not describe itself: nothing to tell
        }
        return lines;
    }

    private void examine(FileStore store, List<Line> lines) throws IOException {
        if (!Files.isWritable(folder)) lines.add(readOnly());
        if (isNetwork(store.type())) lines.add(network(store.type()));
        if (store.getUsableSpace() < LITTLE) lines.add(full());
    }

    static boolean isNetwork(String type) {
        var name = type.toLowerCase(Locale.ROOT);
        return NETWORKS.contains(name) || name.startsWith("fuse.ssh");
    }

    private static Line network(String type) {
        return Line.warning(
                "Data",
                "The folder is on a network file system (" + type + "), where the lock that keeps a second provider"
                        + " out may not hold.",
                "Choose a folder of this machine with ecps.data.");
    }

    private static Line readOnly() {
        return Line.warning("Data", "The folder can't be written to.", "Choose another one with ecps.data.");
    }

    private static Line full() {
        return Line.warning(
                "Data",
                "Less than 100 MB are left on its disk.",
                "Make room, or choose another folder with ecps.data.");
    }
}
