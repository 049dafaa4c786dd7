package dev.ecps.idp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.logout.notice.LogoutWay;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|fr",
                "''|en-GB,en;q=0.9|en",
                "''|fr-CA|fr",
                "''|de,en;q=0.5,fr;q=0.4|en",
                "''|fr;q=0.1,en|en",
                "''|de|fr",
                "''|*|fr",
                "''|en;q=nonsense|fr",
                "en|fr|en",
                "de  en|fr|en",
                "fr|en|fr",
                "<script>|en|fr"
            })
    void French_comes_first_and_English_to_those_who_prefer_it(String uiLocales, String header, String language) {
        assertThat(Words.of(uiLocales, header).language()).isEqualTo(language);
    }

    @Test
    void both_languages_have_the_same_words_and_differ() {
        var french = Words.of("fr", "");
        var english = Words.of("en", "");
        assertThat(english.all().keySet()).isEqualTo(french.all().keySet());
        assertThat(english.get("title")).isEqualTo("Outbox");
        assertThat(french.get("title")).isEqualTo("Boîte d’envoi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|0|0 prévenu, 0 échec,",
                "fr|1|1 prévenu, 1 échec,",
                "fr|2|2 prévenus, 2 échecs,",
                "en|1|1 told, 1 failed,",
                "en|2|2 told, 2 failed,"
            })
    void numbers_choose_their_words(String language, int number, String told) {
        assertThat(Words.of(language, "").counted("logoutCounts", number, number, 0))
                .contains(told);
    }

    @Test
    void the_language_of_the_machine_does_not_count() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(Words.of("", "").get("title")).isEqualTo("Boîte d’envoi");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(LogoutWay.class)
    void every_way_out_has_a_name(LogoutWay way) {
        assertThat(Words.of("fr", "").get("way-" + way.word()))
                .isNotEqualTo(Words.of("en", "").get("way-" + way.word()));
    }
}
