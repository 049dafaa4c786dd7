package dev.ecps.phone.problem;

import java.nio.file.Path;
import java.util.List;

/** A phone's file can't be understood. It was left as it is. */
public final class VaultDamaged extends PhoneException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    /** The parser's complaint is not kept as a cause: it may quote the file, and the file holds secrets. */
    public VaultDamaged(Path file, String why) {
        super(
                "The phone's file " + file + " is damaged (" + why + "). It was left as it is: put a copy back in its "
                        + "place, or move it away and activate the e-CPS again.",
                null);
        this.file = file;
    }

    /** The damaged file. */
    public Path file() {
        return file;
    }

    @Override
    public String textKey() {
        return "phone.vault-damaged";
    }

    @Override
    public List<Object> textArguments() {
        return List.of(file);
    }
}
