package dev.ecps.phone.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.cli.fleet.Member;
import dev.ecps.phone.vault.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Where the report goes. That it can be written is found out before the fleet begins, and not an hour later. */
final class FleetReportFile {
    private final Path file;
    private final Voice voice;

    private FleetReportFile(Path file, Voice voice) {
        this.file = file;
        this.voice = voice;
    }

    /** @throws CommandFailed if nothing can be written there; a file that is there is left as it is */
    static FleetReportFile ready(Path file, Voice voice) {
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            return new FleetReportFile(file, voice);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.USAGE, voice.say("report-file", file, e.getClass().getSimpleName()));
        }
    }

    void write(FleetReport report, List<Member> members) {
        ObjectWriter json = Json.STRICT.writerWithDefaultPrettyPrinter();
        try {
            var event = FleetProgress.event("report", report).with("people", members);
            Files.writeString(file, json.writeValueAsString(event.members()) + "\n");
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, voice.say("report-file", file, e.getClass().getSimpleName()));
        }
    }
}
