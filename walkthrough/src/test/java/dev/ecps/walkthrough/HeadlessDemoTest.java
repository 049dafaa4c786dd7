package dev.ecps.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn -Pdemo -Dheadless}, as the profile runs it: a process with settings, lines and an exit code. */
class HeadlessDemoTest {
    private static final String PROVIDER_APP = System.getProperty("provider.app");

    @TempDir
    Path folder;

    private record Run(int exit, List<String> lines) {}

    private Run run(String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dheadless=true");
        command.addAll(List.of(settings));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Walkthrough.class.getName()));
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
    }

    @Test
    void it_plays_the_whole_story_says_each_step_and_ends_with_0() throws Exception {
        var run = run("-Dprovider.app=" + PROVIDER_APP);

        assertThat(run.exit()).as(String.join("\n", run.lines())).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches(" *1\\. provider +runs at http://localhost:\\d+"))
                .anyMatch(line -> line.matches(" *7\\. password +created and confirmed: .*CABINET-ET-HOPITAL.*"))
                .anyMatch(line -> line.matches(" *13\\. number matching +\\d\\d picked: approved"))
                .anyMatch(line -> line.strip().equals("\"SubjectNameID\" : \"899700001011\","))
                .last()
                .asString()
                .matches("All 16 steps succeeded in .* s\\.");
    }

    @Test
    void a_provider_that_was_not_built_is_named_as_the_step_that_failed() throws Exception {
        var run = run("-Dprovider.app=" + folder.resolve("nothing-here"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .last()
                .asString()
                .startsWith("FAILED. Step 1 failed (provider): The provider is not built")
                .endsWith("Run mvn -Pdemo at the top of the project.");
    }

    @Test
    void a_port_that_is_no_port_is_refused_by_name() throws Exception {
        var run = run("-Decps.port=eighty", "-Dprovider.app=" + PROVIDER_APP);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).containsExactly("FAILED. ecps.port must be a number from 1 to 65535.");
    }
}
