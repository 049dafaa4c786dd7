package dev.ecps.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/parity.md}: every row says everything, and every setting it names is on the page of settings. */
class ParityLedgerTest {
    private static final Pattern SETTING = Pattern.compile("`(ecps\\.[^`=]+)`");

    static Stream<String> rows() throws IOException {
        return Files.readAllLines(page("parity.md")).stream()
                .dropWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| what | PSC |"));
    }

    private static Path page(String name) {
        return Path.of("..", "docs", name);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_has_no_empty_cell_and_a_date(String row) {
        var cells = cells(row);

        assertThat(cells).hasSize(9);
        assertThat(cells.subList(1, 8)).noneMatch(String::isEmpty);
        assertThat(LocalDate.parse(cells.get(6))).isBefore(LocalDate.of(2100, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_source_of_a_row_begins_with_its_mark(String row) {
        assertThat(cells(row).get(5)).matches("(fact|Keycloak|unknown)\\b.*");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_settings_a_row_names_are_on_the_page_of_settings(String row) throws IOException {
        var settings = Files.readString(page("settings.md"));

        assertThat(SETTING.matcher(row).results().map(MatchResult::group))
                .allSatisfy(setting -> assertThat(settings).contains("| " + setting + " |"));
    }
}
