package dev.ecps.idp.start;

import dev.ecps.idp.certificate.CertificatesCommand;
import dev.ecps.idp.time.TravellingClock;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** The provider as a program; with {@code certificates} as its first word, the command that writes test certificates. When it can't start, its last line says why in one sentence. */
@QuarkusMain
public final class Provider {
    private Provider() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(CertificatesCommand.NAME)) {
            System.exit(certificates(List.of(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(
                null,
                (code, failure) -> {
                    if (failure != null) System.err.println("The provider did not start: " + reason(failure));
                    System.exit(code);
                },
                arguments);
    }

    private static int certificates(List<String> options) {
        return new CertificatesCommand(new TravellingClock(), System.out, System.err).run(options);
    }

    /** One sentence for whoever started it; what can be expected is told with its remedy. */
    static String reason(Throwable failure) {
        var faults = SettingFaults.in(failure);
        if (faults.isPresent()) return faults.get();
        var message = message(failure);
        return Obstacle.of(failure, message).map(Obstacle::told).orElse(message);
    }

    private static String message(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
