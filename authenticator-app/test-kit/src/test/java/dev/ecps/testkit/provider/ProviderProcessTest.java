package dev.ecps.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It counts the processes of this Java")
class ProviderProcessTest {
    @TempDir
    Path folder;

    @Test
    void the_second_start_uses_the_classes_that_the_first_one_archived() throws IOException {
        var cache = System.getProperty("ecps.cache");
        System.setProperty("ecps.cache", folder.toString());
        try {
            ProviderProcess.start(List.of()).close();
            try (var second = ProviderProcess.start(List.of())) {
                assertThat(archivesUsedBy(second)).hasSize(1);
            }
        } finally {
            System.setProperty("ecps.cache", cache);
        }
    }

    /** The archives in this test's folder that the process has mapped into its memory. */
    private Set<String> archivesUsedBy(ProviderProcess provider) throws IOException {
        var memory = Path.of("/proc", String.valueOf(provider.handle().pid()), "maps");
        assumeTrue(Files.exists(memory), "Only Linux tells what a process has mapped");
        try (var mapped = Files.lines(memory)) {
            return mapped.filter(line -> line.endsWith(".jsa") && line.contains(folder.toString()))
                    .map(line -> line.substring(line.indexOf('/')))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void two_that_start_at_once_draw_two_ports_and_leave_nothing_behind() {
        try (var one = ProviderProcess.start(List.of());
                var other = ProviderProcess.start(List.of())) {
            assertThat(one.address()).isNotEqualTo(other.address());
            assertThat(ProviderProcess.answers(one.address())).isTrue();
            assertThat(ProviderProcess.answers(other.address())).isTrue();
            var data = one.log().getParent();

            one.close();

            assertThat(one.handle().isAlive()).isFalse();
            assertThat(one.unexpectedEnd()).isEmpty();
            assertThat(data).doesNotExist();
            assertThat(ProviderProcess.answers(other.address())).isTrue();
        }
    }

    @Test
    void a_setting_that_can_not_be_is_told_in_the_words_of_the_provider() {
        assertThatThrownBy(() -> ProviderProcess.start(List.of("ecps.device.pin-tries=0")))
                .isInstanceOf(Failed.class)
                .hasMessageStartingWith("The provider did not start. The end of its log, ")
                .hasMessageContaining("pin-tries");
    }

    @Test
    void a_provider_ends_when_the_process_of_the_tests_is_killed() throws Exception {
        var tests = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Decps.cache=" + System.getProperty("ecps.cache"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tests.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pid").toFile())
                .start();
        try {
            var provider = providerOf(tests);
            assertThat(provider.isAlive()).isTrue();

            tests.destroyForcibly();

            assertThat(provider.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            tests.destroyForcibly();
        }
    }

    private ProcessHandle providerOf(Process tests) throws Exception {
        var told = folder.resolve("pid");
        while (!Files.readString(told).endsWith("\n") && tests.isAlive()) tests.waitFor(20, TimeUnit.MILLISECONDS);
        return ProcessHandle.of(Long.parseLong(Files.readString(told).strip())).orElseThrow();
    }

    /** A process that runs tests, as Surefire's. */
    static final class Tests {
        public static void main(String[] arguments) throws Exception {
            var provider = ProviderProcess.start(List.of());
            System.out.println(provider.handle().pid());
            provider.handle().onExit().get();
        }
    }
}
