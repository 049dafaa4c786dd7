package dev.ecps.testkit.provider;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps other processes, and other threads of this one, out of a folder. The system ends it with the process that holds it. */
final class CacheLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final FileChannel file;

    private CacheLock(FileChannel file) {
        this.file = file;
    }

    /** Waits until nobody else is in this folder. */
    static CacheLock in(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        while (!taken(file)) pause();
        return new CacheLock(file);
    }

    /** Within one process, a lock of the system is refused in the place of being waited for. */
    private static boolean taken(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException anotherThread) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted while another process unpacked the provider.", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
