package dev.ecps.idp.ecps.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {
    @Inject
    Practitioners practitioners;

    private List<String> found(String name, String profession, String town) {
        var search = new Search(name, profession, town);
        return practitioners.search(search, 1000).stream()
                .map(Practitioner::familyName)
                .toList();
    }

    @Test
    void case_accents_and_the_ends_of_words_do_not_count() {
        assertThat(found("infirmiere lib", "", "")).containsExactly("INFIRMIERE-LIBERALE");
        assertThat(found("ÉLOÏSE", "", "")).contains("D'ŒUVRE-ÑANDÚ");
        assertThat(found("d'oeuvre eloise", "", "")).containsExactly("D'ŒUVRE-ÑANDÚ");
        assertThat(found("zzz", "", "")).isEmpty();
    }

    @Test
    void a_number_is_found_with_and_without_its_prefix() {
        assertThat(found("899700001029", "", "")).containsExactly("GENERALISTE");
        assertThat(found("99700001029", "", "")).containsExactly("GENERALISTE");
    }

    @Test
    void profession_and_town_narrow_the_search() {
        assertThat(found("", "40", "")).contains("DENTISTE").doesNotContain("GENERALISTE");
        assertThat(found("", "", "ajaccio")).containsExactly("CORSE");
        assertThat(found("", "", "20000")).containsExactly("CORSE");
        assertThat(found("corse", "60", "ajac")).containsExactly("CORSE");
        assertThat(found("corse", "10", "ajac")).isEmpty();
        assertThat(found("", "", "cedex")).isEmpty();
    }

    @Test
    void a_person_is_found_by_what_they_are_called_now() {
        var nurse = practitioners.find(TestPractitioners.NURSE).orElseThrow();
        try {
            practitioners.save(nurse.practising(List.of(nurse.exercises().get(0).named("AUTREMENT", "Nathalie"))));
            assertThat(found("autrement", "", "")).containsExactly("INFIRMIERE-LIBERALE");
        } finally {
            practitioners.save(nurse);
        }
        assertThat(found("autrement", "", "")).isEmpty();
    }

    @Test
    void the_beginning_of_a_word_is_no_more_than_that() {
        assertThat(found("libe", "", "")).containsExactly("INFIRMIERE-LIBERALE");
        assertThat(found("ibe", "", "")).isEmpty();
    }

    @Test
    void no_more_are_told_than_asked_for() {
        assertThat(practitioners.search(new Search("", "10", ""), 3)).hasSize(3);
    }

    @Test
    void nothing_that_is_no_letter_and_no_digit_is_looked_for() {
        assertThat(new Search(" %_ '", "", "--").isEmpty()).isTrue();
    }
}
