package dev.ecps.testkit.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a provider prints: where it listens, and why it ended. */
final class ProviderLog {
    private static final Pattern LISTENING = Pattern.compile("(?m)^ +This machine +(http://\\S+)$");
    private static final int LAST_LINES = 15;

    private final Path file;
    private final Optional<Path> run;

    private ProviderLog(Path file, Optional<Path> run) {
        this.file = file;
        this.run = run;
    }

    ProviderLog(Path file) {
        this(file, Optional.empty());
    }

    /** In a folder that is worth nothing when the run is over. */
    static ProviderLog ofOneRun(Path folder) {
        return new ProviderLog(folder.resolve("provider.log"), Optional.of(folder));
    }

    Path file() {
        return file;
    }

    /** Where the provider listens; empty as long as it has not said so. */
    Optional<URI> address() {
        try {
            var listening = LISTENING.matcher(text());
            return listening.find() ? Optional.of(URI.create(listening.group(1))) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** One line, and the last ones of the log. */
    String ending() {
        return "The end of its log, " + file + ":\n" + lastLines();
    }

    private String lastLines() {
        try {
            var lines = text().lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(it can't be read: " + e.getMessage() + ")";
        }
    }

    private String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The run went well: nobody will ask for it. */
    void over() {
        run.ifPresent(Folders::delete);
    }
}
