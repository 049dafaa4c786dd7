package dev.ecps.phone.problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A phone's file can't be read or written: disk full, no permission. What it held before, it still holds. */
public final class VaultUnwritable extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    public VaultUnwritable(Path file, IOException cause) {
        super(
                "The phone's file " + file + " can't be used (" + cause + "). Its old content is kept: make room or "
                        + "give this user the right to write there, and try again.",
                cause);
        this.file = file;
    }

    /** The file that was to be used. */
    public Path file() {
        return file;
    }

    @Override
    public String textKey() {
        return "phone.vault-unwritable";
    }

    @Override
    public List<Object> textArguments() {
        return List.of(file);
    }
}
