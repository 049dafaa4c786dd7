package dev.ecps.walkthrough;

import dev.ecps.testkit.problem.Failed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How the walkthrough was called, from system properties or else from environment variables ({@code ECPS_PORT}); an
 * empty one counts as absent.
 *
 * @param headless {@code headless}: play the story without a screen
 * @param phone {@code phone}: name of the phone whose window opens; {@code phone} by default
 * @param port {@code ecps.port}: the provider's port; 8080 by default, a free one without a screen
 * @param data {@code ecps.data}: the provider's folder; {@code ecps-data} by default, a new one without a screen
 * @param issuer {@code ecps.issuer}: handed to the provider if given
 * @param providerApp {@code provider.app}: the folder the provider was built into
 */
record Settings(
        boolean headless,
        String phone,
        Optional<Integer> port,
        Optional<Path> data,
        Optional<URI> issuer,
        Path providerApp) {

    static final int USUAL_PORT = 8080;

    /** @throws Failed if one has no right form; the message names it */
    static Settings fromSystemProperties() {
        return new Settings(
                !text("headless").orElse("false").equals("false"),
                text("phone").orElse("phone"),
                text("ecps.port").map(Settings::port),
                text("ecps.data").map(Path::of),
                text("ecps.issuer").map(Settings::uri),
                text("provider.app").map(Path::of).orElse(Path.of("identity-provider", "target", "quarkus-app")));
    }

    /** The settings that another phone of the same provider needs too, as they are typed. */
    String repeated() {
        return port.map(number -> " -Decps.port=" + number).orElse("")
                + data.map(folder -> " -Decps.data=" + folder).orElse("");
    }

    /** {@code failure.file}: where a failure leaves its reason, for the build that called. */
    static Optional<Path> failureFile() {
        return text("failure.file").map(Path::of);
    }

    private static Optional<String> text(String name) {
        var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(name))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank()));
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535 && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        throw new Failed("ecps.port must be a number from 1 to 65535.");
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Failed("ecps.issuer must be a URL.");
        }
    }
}
