package dev.ecps.phone.vault;

import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.problem.VaultUnwritable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each phone in a JSON file of its own, {@code <name>.json}, which only its owner can read where the file system
 * knows owners. Beside it, {@code <name>.lock} is locked as long as the phone is open.
 *
 * <p>The file holds the device key in clear, as a desk has no secure element; without the PIN, and the provider that
 * counts the tries, it opens nothing.
 */
public final class FileVault implements Vault {
    private final Path directory;

    /** @param directory where the phones are; created when the first one is opened */
    public FileVault(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Where this phone's content is, or would be. */
    public Path fileOf(String phone) {
        return directory.resolve(PhoneName.checked(phone) + ".json");
    }

    @Override
    public Drawer open(String phone) {
        Path file = fileOf(phone);
        try {
            OwnerOnly.createDirectory(directory);
            return new FileDrawer(file, lock(phone));
        } catch (IOException e) {
            throw new VaultUnwritable(file, e);
        }
    }

    private FileChannel lock(String phone) throws IOException {
        Path lockFile = directory.resolve(phone + ".lock");
        if (Files.notExists(lockFile)) OwnerOnly.createIfMissing(lockFile);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        if (tryLock(channel) != null) return channel;
        channel.close();
        throw new PhoneInUse(phone, lockFile + " is locked");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
