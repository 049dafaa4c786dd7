package dev.ecps.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern QUOTED_KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)*)\"");
    private static final Set<String> KEYS_MADE_IN_CODE = Stream.concat(
                    Stream.of("APPROVED", "WRONG_NUMBER", "DECLINED", "OVER")
                            .flatMap(outcome ->
                                    Stream.of("outcome." + outcome + ".title", "outcome." + outcome + ".text")),
                    Stream.of("ordered", "delivered", "usable", "blocked", "expired", "opposed", "replaced")
                            .flatMap(state -> Stream.of("reader.state." + state, "reader.make." + state)))
            .collect(Collectors.toSet());

    @Test
    void both_languages_know_the_same_sentences() {
        assertThat(bundle("messages_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("messages").stringPropertyNames());
    }

    @Test
    void both_languages_fill_the_same_places() {
        Properties english = bundle("messages_en");
        bundle("messages")
                .forEach((key, french) -> assertThat(places((String) french))
                        .as((String) key)
                        .isEqualTo(places(english.getProperty((String) key))));
    }

    @Test
    void no_sentence_is_left_that_nobody_says() throws IOException {
        Set<String> unused = new TreeSet<>(bundle("messages").stringPropertyNames());
        unused.removeAll(keysInCode());
        unused.removeAll(KEYS_MADE_IN_CODE);

        assertThat(unused).isEmpty();
    }

    @Test
    void french_is_spoken_unless_english_is_preferred() {
        assertThat(new Texts(Locale.FRANCE).get("back")).isEqualTo("Retour");
        assertThat(new Texts(Locale.GERMANY).get("back")).isEqualTo("Retour");
        assertThat(new Texts(Locale.UK).get("back")).isEqualTo("Back");
    }

    @Test
    void the_language_of_the_machine_does_not_leak_into_french() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(new Texts(Locale.FRENCH).get("back")).isEqualTo("Retour");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void live_sentences_follow_the_language() {
        var texts = new Texts(Locale.FRENCH);
        var live = texts.live("unofficial");

        texts.language().set(Locale.ENGLISH);

        assertThat(live.get()).isEqualTo("unofficial simulator");
    }

    private static int places(String sentence) {
        return new MessageFormat(sentence).getFormatsByArgumentIndex().length;
    }

    private static Set<String> keysInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> QUOTED_KEY.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        var file = TextsTest.class.getResourceAsStream("/dev/ecps/desktop/" + name + ".properties");
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
