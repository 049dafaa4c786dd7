package dev.ecps.idp.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:texts|fr|en|Texts\\.in\\([^)]*\\))\\s*\\.get\\(['\"]([a-z.-]*[a-z])['\"]");
    private static final Pattern QUOTED = Pattern.compile("['\"]([a-z-]+(?:\\.[a-z-]+)+)['\"]");
    /** Keys that are put together: a refusal of the login page, why a login is over, what a card is, a page that leads on. */
    private static final List<String> COMPOSED = List.of(
            "login.refusal.",
            "login.over.",
            "login.card.refusal.",
            "card.state.",
            "macps.notice.",
            "registry.",
            "services.",
            "demo.title",
            "demo.footer",
            "sara.title",
            "sara.footer",
            "sara.refused.",
            "sante-fr.title",
            "sante-fr.footer",
            "sante-fr.number.",
            "macps.footer",
            "reader.way.",
            "door.",
            "home.",
            "sandbox.");

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(MAIN.resolve("resources").resolve(name))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .flatMap(file -> found(pattern, file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void both_languages_have_the_same_texts_and_none_is_empty() throws IOException {
        var french = bundle("texts.properties");
        var english = bundle("texts_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(french.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void both_languages_fill_in_the_same_values_and_lose_no_apostrophe() throws IOException {
        var french = bundle("texts.properties");
        var english = bundle("texts_en.properties");
        for (var key : french.stringPropertyNames()) {
            var values = new MessageFormat(french.getProperty(key), Locale.FRENCH).getFormatsByArgumentIndex().length;
            assertThat(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSize(values);
            assertThat(french.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            assertThat(english.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @Test
    void every_text_that_is_asked_for_exists() throws IOException {
        var asked = inSources(ASKED_FOR);
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(bundle("texts.properties").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void every_text_is_used() throws IOException {
        var quoted = inSources(QUOTED);
        assertThat(bundle("texts.properties").stringPropertyNames())
                .filteredOn(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .isSubsetOf(quoted);
    }

    @Test
    void a_text_that_does_not_exist_fails() {
        assertThatThrownBy(() -> Texts.in(Locale.FRENCH).get("no.such.text"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void any_language_but_English_is_answered_in_French() {
        assertThat(Texts.in(Locale.GERMAN).lang()).isEqualTo("fr");
        assertThat(Texts.in(Locale.forLanguageTag("en-GB")).lang()).isEqualTo("en");
        assertThat(Texts.in(Locale.CANADA_FRENCH).get("login.title")).isEqualTo("Connectez-vous");
    }

    @Test
    void a_value_is_filled_in_as_it_is_whatever_signs_it_holds() {
        assertThat(Texts.in(Locale.FRENCH).get("page.service", "L'été {0} <b>"))
                .isEqualTo("Vous vous connectez à L'été {0} <b>");
    }
}
