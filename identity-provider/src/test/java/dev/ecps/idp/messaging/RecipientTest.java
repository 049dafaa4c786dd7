package dev.ecps.idp.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06\u00a012\u202f34 56 78",
                "+33612345678",
                " 33612345678",
                "+33 (0)6 12 34 56 78",
                "0033612345678"
            })
    void every_spelling_of_a_phone_number_is_the_same_recipient(String spelling) {
        assertThat(new Recipient(spelling)).isEqualTo(new Recipient("0612345678"));
    }

    @Test
    void a_number_overseas_is_the_same_from_near_and_from_afar() {
        assertThat(new Recipient("+262 692 12 34 56")).isEqualTo(new Recipient("0692 12 34 56"));
    }

    @Test
    void other_numbers_and_foreign_ones_are_other_recipients() {
        assertThat(new Recipient("0612345679")).isNotEqualTo(new Recipient("0612345678"));
        assertThat(new Recipient("+44612345678")).isNotEqualTo(new Recipient("0612345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,+33612345678",
        "+33 (0)6 12 34 56 78,+33612345678",
        "0692 12 34 56,+262692123456",
        "0639 12 34 56,+262639123456",
        "0690 12 34 56,+590690123456",
        "0694 12 34 56,+594694123456",
        "0696 12 34 56,+596696123456",
        "0044 7700 900123,+447700900123",
        "3637,3637"
    })
    void a_phone_number_has_its_international_form(String spelling, String international) {
        assertThat(new Recipient(spelling).international()).isEqualTo(international);
    }

    @Test
    void the_dots_and_hyphens_of_a_mail_address_count() {
        assertThat(new Recipient("jean-luc.x@exemple.fr")).isNotEqualTo(new Recipient("jeanlucx@exemple.fr"));
    }

    @Test
    void a_recipient_or_subject_of_two_lines_is_refused() {
        assertThatThrownBy(() -> new Sms("06\n07", "x", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("a@b.fr", "x\r\nBcc: c@d.fr", "", "", null, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
