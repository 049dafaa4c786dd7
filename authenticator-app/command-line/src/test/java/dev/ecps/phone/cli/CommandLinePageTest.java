package dev.ecps.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/command-line.md} tells what is true. */
class CommandLinePageTest {
    private static final Path PAGE = Path.of("../../docs/command-line.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| `([A-Z_]+)` \\| (.*) \\|");

    @Test
    void each_exit_code_has_its_row_and_no_other_row_is_there() throws IOException {
        List<String> told = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> code.number() + " " + code.name() + " " + code.meaning())
                        .toList());
    }

    @Test
    void each_command_and_each_of_its_options_is_told() throws IOException {
        String page = Files.readString(PAGE);
        var desk = new Desk(java.net.URI.create("http://localhost:1"), Path.of("target/none"));
        assertThat(desk.run("help")).isEqualTo(ExitCode.OK);
        var top = EcpsPhone.commandLine(new Terminal(
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(new java.io.StringWriter()),
                java.util.Map.of(),
                null));
        top.getSubcommands().forEach((name, command) -> {
            assertThat(page).contains("`" + name);
            command.getCommandSpec().options().stream()
                    .map(option -> option.longestName())
                    .filter(option -> !option.matches("--help|--version"))
                    .forEach(option -> assertThat(page).as(name).contains(option));
        });
    }

    @Test
    void both_languages_say_the_same_things() {
        var alone = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var french = ResourceBundle.getBundle("dev.ecps.phone.cli.messages", Locale.FRENCH, alone);
        var english = ResourceBundle.getBundle("dev.ecps.phone.cli.messages", Locale.ENGLISH, alone);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(french.keySet());
        assertThat(english.getString("ask.pin")).isNotEqualTo(french.getString("ask.pin"));
    }
}
