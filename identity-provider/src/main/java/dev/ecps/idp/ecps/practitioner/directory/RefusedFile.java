package dev.ecps.idp.ecps.practitioner.directory;

import java.io.IOException;

/** A file that is no extract of the directory: nothing of it is imported. The message never repeats its contents. */
public final class RefusedFile extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedFile(String message) {
        super(message);
    }
}
