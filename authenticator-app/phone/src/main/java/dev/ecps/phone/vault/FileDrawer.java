package dev.ecps.phone.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.phone.problem.VaultDamaged;
import dev.ecps.phone.problem.VaultUnwritable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One phone's file. A new content is written beside it, forced to the disk, and moved over it. */
final class FileDrawer implements Vault.Drawer {
    private final Path file;
    private final Path beside;
    private final FileChannel lock;

    FileDrawer(Path file, FileChannel lock) {
        this.file = file;
        this.beside = file.resolveSibling(file.getFileName() + ".new");
        this.lock = lock;
    }

    @Override
    public Optional<Remembered> read() {
        try {
            return Optional.of(understood(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new VaultUnwritable(file, e);
        }
    }

    private Remembered understood(byte[] content) {
        Remembered read = parsed(content);
        if (read == null) throw new VaultDamaged(file, "it is empty");
        if (read.format() != Remembered.FORMAT) {
            throw new VaultDamaged(file, "its format " + read.format() + " is not the format " + Remembered.FORMAT);
        }
        return read;
    }

    private Remembered parsed(byte[] content) {
        try {
            return Json.STRICT.readValue(content, Remembered.class);
        } catch (JsonProcessingException e) {
            throw new VaultDamaged(file, whereOf(e));
        } catch (IOException e) {
            throw new VaultUnwritable(file, e);
        }
    }

    /** Only the place in the file: what Jackson quotes may be a secret. */
    private static String whereOf(JsonProcessingException e) {
        var location = e.getLocation();
        if (location == null) return "a member is missing or wrong";
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    @Override
    public void write(Remembered remembered) {
        try {
            writeBeside(Json.STRICT.writerWithDefaultPrettyPrinter().writeValueAsBytes(remembered));
            moveOver();
        } catch (IOException e) {
            VaultUnwritable failure = new VaultUnwritable(file, e);
            leaveNothingHalf(failure);
            throw failure;
        }
    }

    /** Half a key is no use to anybody, and takes up what little room there may be. */
    private void leaveNothingHalf(VaultUnwritable failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void writeBeside(byte[] content) throws IOException {
        Files.deleteIfExists(beside);
        OwnerOnly.create(beside);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    private void moveOver() throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new VaultUnwritable(file, e);
        }
    }
}
