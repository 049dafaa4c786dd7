package dev.ecps.idp.start;

import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a provider from starting now and then, and the way around it. */
enum Obstacle {
    PORT_TAKEN(
            "another program listens on its port. Stop it, or choose another port with -Decps.port=…",
            List.of("Port already bound", "Port(s) already bound", "Address already in use")),
    FOLDER_CLOSED(
            "the data folder can't be written to. Open it, or choose another folder with -Decps.data=…",
            List.of("Permission denied", "Error while creating file", "AccessDenied", "Read-only file system"));

    private final String told;
    private final List<String> signs;

    Obstacle(String told, List<String> signs) {
        this.told = told;
        this.signs = signs;
    }

    /** The obstacle that a failure with this last message tells of. */
    static Optional<Obstacle> of(Throwable failure, String message) {
        boolean bound =
                causes(failure).anyMatch(it -> it instanceof BindException || it instanceof QuarkusBindException);
        if (bound) return Optional.of(PORT_TAKEN);
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.signs.stream().anyMatch(message::contains))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** The rest of the sentence « The provider did not start: … ». */
    String told() {
        return told;
    }
}
