package dev.ecps.idp.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The provider as a program. When it can't start, its last line says why in one sentence. */
@QuarkusMain
public final class Provider {
    private Provider() {}

    public static void main(String... arguments) {
        Quarkus.run(
                null,
                (code, failure) -> {
                    if (failure != null) System.err.println("The provider did not start: " + reason(failure));
                    System.exit(code);
                },
                arguments);
    }

    /** One sentence for whoever started it; what can be expected is told with its remedy. */
    static String reason(Throwable failure) {
        var message = message(failure);
        return Obstacle.of(failure, message).map(Obstacle::told).orElse(message);
    }

    private static String message(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
