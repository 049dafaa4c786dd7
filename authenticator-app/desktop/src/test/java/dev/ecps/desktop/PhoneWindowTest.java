package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneWindowTest {
    @Test
    void starts_with_documented_defaults() {
        Launch launch = Launch.from(new Properties());

        assertThat(launch.phone()).isEqualTo("phone");
        assertThat(launch.provider()).isEmpty();
        assertThat(launch.phones()).isEqualTo(Path.of("./ecps-data/phones"));
    }

    @Test
    void takes_its_parameters_from_system_properties() {
        Launch launch = Launch.from(properties(
                Map.of("phone", "alice-2", "ecps.provider", "https://psc.example", "ecps.phones", "/tmp/p")));

        assertThat(launch.phone()).isEqualTo("alice-2");
        assertThat(launch.provider()).contains(URI.create("https://psc.example"));
        assertThat(launch.phones()).isEqualTo(Path.of("/tmp/p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alice", "a b", "../x", "a/b", "abcdefghijklmnopqrstuvwxyz0123456"})
    void refuses_a_name_that_can_not_be(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Launch.from(properties(Map.of("phone", name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "ftp://x", "http://a b"})
    void refuses_an_address_that_can_not_be(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Launch.from(properties(Map.of("ecps.provider", address))))
                .withMessageContaining("ecps.provider");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_display_it_says_so_in_one_line_and_ends_with_3() throws Exception {
        Ended ended = run(List.of(), Map.of());

        assertThat(ended.errors()).singleElement().asString().contains("display");
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void with_a_display_that_can_not_be_opened_it_ends_with_3_too() throws Exception {
        Ended ended = run(List.of(), Map.of("DISPLAY", ":4242"));

        assertThat(ended.errors()).anyMatch(line -> line.contains("needs a display"));
        assertThat(ended.code()).isEqualTo(3);
    }

    @Test
    void with_a_bad_name_it_says_so_in_one_line_and_ends_with_2() throws Exception {
        Ended ended = run(List.of("-Dphone=Not/A/Name"), Map.of());

        assertThat(ended.errors()).singleElement().asString().contains("-Dphone");
        assertThat(ended.code()).isEqualTo(2);
    }

    private record Ended(int code, List<String> errors) {}

    private static Ended run(List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(PhoneWindow.class.getName());
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.equals("DISPLAY") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> errors = process.errorReader().lines().toList();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), errors);
    }

    private static Properties properties(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        return properties;
    }
}
