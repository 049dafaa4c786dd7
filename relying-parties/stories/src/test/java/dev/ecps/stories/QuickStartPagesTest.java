package dev.ecps.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of the pages is the code of the applications, which the stories run. */
class QuickStartPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"spring-boot", "quarkus", "node", "nimbus", "ciba"})
    void each_block_of_code_stands_in_the_file_that_is_linked_above_it(String page) throws IOException {
        var quotes = new QuickStart(page, 0, Optional.empty()).quotes();

        assertThat(quotes).isNotEmpty();
        for (var quote : quotes) {
            assertThat(quote.isQuoted())
                    .as("%s.md quotes %s:%n%s", page, quote.file(), String.join("\n", quote.lines()))
                    .isTrue();
        }
    }
}
