package dev.ecps.idp.ecps.practitioner.directory;

import static dev.ecps.idp.ecps.practitioner.directory.TestExtract.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DirectoryTest {
    private static final String LISE = "899700300011";

    @Inject
    DirectoryImport directoryImport;

    @Inject
    Practitioners practitioners;

    @TempDir
    Path folder;

    private final LogLines log = new LogLines();

    private record Config(List<String> seed, Optional<String> importAtStart) implements DirectoryConfig {}

    private static final class LogLines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + ((ExtLogRecord) line).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        Logger.getLogger(Directory.class.getName()).addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(Directory.class.getName()).removeHandler(log);
    }

    private void start(String importAtStart) {
        var config = new Config(List.of("classpath:directory/nothing.txt"), Optional.of(importAtStart));
        new Directory(config, directoryImport, practitioners, () -> Instant.EPOCH).fill(new StartupEvent());
    }

    private String file(TestExtract extract) throws IOException {
        var path = folder.resolve("extract.txt");
        Files.write(path, extract.open().readAllBytes());
        return path.toString();
    }

    @Test
    void the_shipped_people_are_there_after_the_first_start() {
        var doctor = practitioners.find(new NationalId("899700001011")).orElseThrow();
        assertThat(doctor.situation().french()).isEqualTo("médecin en cabinet et à l'hôpital");
        assertThat(doctor.activityCount()).isEqualTo(2);
    }

    @Test
    void the_file_of_the_setting_is_imported_and_its_rejected_lines_are_told() throws IOException {
        start(file(TestExtract.later().line(nurse(LISE)).line(nurse(LISE).with(Column.BIRTH_DATE, "?"))));
        assertThat(practitioners.find(new NationalId(LISE))).isPresent();
        assertThat(log.lines)
                .containsExactly(
                        "INFO Directory, ecps.directory.import: 1 practitioners from 2 lines in 0 ms, rejected lines: 1"
                                + " (line 3, « Date de naissance »: no date of the form dd/mm/yyyy)");
    }

    @Test
    void of_many_rejected_lines_the_first_few_are_told() throws IOException {
        var extract = TestExtract.later();
        for (int i = 0; i < 9; i++) extract.text("garbage");
        start(file(extract));
        assertThat(log.lines)
                .singleElement()
                .asString()
                .contains("rejected lines: 9", "line 6", "; …)")
                .doesNotContain("line 7");
    }

    @Test
    void a_missing_file_is_one_error_line_that_names_the_setting() {
        start(folder.resolve("absent.txt").toString());
        assertThat(log.lines)
                .singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains("ecps.directory.import", "absent.txt");
    }

    @Test
    void a_refused_file_is_one_error_line_that_names_the_setting() throws IOException {
        start(file(TestExtract.empty(49, "\n").text("hello")));
        assertThat(log.lines)
                .singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains("ecps.directory.import", "Type d'identifiant PP");
    }

    @Test
    void a_missing_seed_is_one_error_line_that_names_the_setting() {
        var config = new Config(List.of("classpath:directory/nothing.txt"), Optional.empty());
        new Directory(config, directoryImport, practitioners, () -> Instant.EPOCH).seed();
        assertThat(log.lines)
                .singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains("ecps.directory.seed", "directory/nothing.txt");
    }
}
