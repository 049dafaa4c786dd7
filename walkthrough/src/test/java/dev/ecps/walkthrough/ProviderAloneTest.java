package dev.ecps.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.testkit.provider.ProviderProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider started by hand, as the README says, in a folder of its user's. */
class ProviderAloneTest {
    private static final Path JAR =
            Path.of(System.getProperty("provider.app"), "quarkus-run.jar").toAbsolutePath();

    @TempDir
    Path folder;

    private Process start(Path log, String... settings) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dquarkus.profile=demo");
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitAnswer(Process provider, int port) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!ProviderProcess.answers(URI.create("http://localhost:" + port))) {
            assertThat(provider.isAlive()).as("it runs").isTrue();
            assertThat(System.nanoTime()).as("it answers in time").isLessThan(deadline);
            provider.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void keeps_its_data_beside_where_it_was_started_and_a_second_one_is_told_in_plain_words() throws Exception {
        int port = ProviderProcess.freePort();
        var first = start(folder.resolve("first.log"), "-Decps.port=" + port);
        try {
            awaitAnswer(first, port);
            var data = folder.resolve("ecps-data");
            assertThat(data.resolve("provider.mv.db")).exists();

            var log = folder.resolve("second.log");
            var second = start(log, "-Decps.port=" + ProviderProcess.freePort());
            assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isNotZero();
            assertThat(Files.readAllLines(log))
                    .last()
                    .asString()
                    .startsWith("The provider did not start: another provider uses this data folder.");
            assertThat(data.resolve("provider.trace.db"))
                    .as("H2's own log, which a refused lock is written to")
                    .doesNotExist();
        } finally {
            first.destroy();
            if (!first.waitFor(10, TimeUnit.SECONDS)) first.destroyForcibly().waitFor();
        }
    }

    @Test
    void says_which_setting_is_out_of_range() throws Exception {
        var log = folder.resolve("log");
        var provider = start(log, "-Decps.port=" + ProviderProcess.freePort(), "-Decps.device.pin-tries=0");
        assertThat(provider.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(provider.exitValue()).isNotZero();
        assertThat(Files.readAllLines(log))
                .last()
                .isEqualTo(
                        "The provider did not start: The setting ecps.device.pin-tries is 0; it must be from 1 to 10.");
    }
}
