package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Fills the directory at start. A file that cannot be imported is told in one line, and the start goes on. */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);
    private static final int TOLD_IN_LOG = 5;

    private final DirectoryConfig config;
    private final DirectoryImport directoryImport;
    private final Practitioners practitioners;
    private final InstantSource clock;

    Directory(
            DirectoryConfig config, DirectoryImport directoryImport, Practitioners practitioners, InstantSource clock) {
        this.config = config;
        this.directoryImport = directoryImport;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    void fill(@Observes StartupEvent start) {
        practitioners.makeFindable();
        if (practitioners.count() == 0) seed();
        config.importAtStart().ifPresent(location -> read("ecps.directory.import", location));
    }

    /** Imports the seed again, over whatever has become of its people since. Others stay. */
    public void seed() {
        config.seed().forEach(location -> read("ecps.directory.seed", location));
    }

    private void read(String setting, String location) {
        var begun = clock.instant();
        try {
            var report = directoryImport.run(DirectorySource.at(location));
            var millis = Duration.between(begun, clock.instant()).toMillis();
            LOG.infof(
                    "Directory, %s: %d practitioners from %d lines in %d ms, rejected lines: %d%s",
                    setting, report.persons(), report.lines(), millis, report.rejectedTotal(), first(report));
        } catch (RefusedFile e) {
            LOG.errorf("Directory: the file of the setting %s (%s) is refused. %s", setting, location, e.getMessage());
        } catch (IOException | InvalidPathException e) {
            LOG.errorf("Directory: the file of the setting %s (%s) cannot be read: %s", setting, location, e);
        }
    }

    private static String first(ImportReport report) {
        if (report.rejected().isEmpty()) return "";
        return report.rejected().stream()
                .limit(TOLD_IN_LOG)
                .map(RejectedLine::toString)
                .collect(Collectors.joining("; ", " (", report.rejectedTotal() > TOLD_IN_LOG ? "; …)" : ")"));
    }
}
