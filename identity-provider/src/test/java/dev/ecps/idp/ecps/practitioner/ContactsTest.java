package dev.ecps.idp.ecps.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0639980001",
                "06 39 98 00 01",
                "06.39.98.00.01",
                "06-39-98-00-01",
                "06\u00a039\u202f98 00 01",
                "+33639980001",
                "+33 6 39 98 00 01",
                "0033639980001",
            })
    void a_french_mobile_number_is_usable_however_it_is_written(String written) {
        assertThat(new Contacts("", written).usableMobile()).contains("+33639980001");
    }

    @Test
    void numbers_that_begin_with_07_are_mobile_too() {
        assertThat(new Contacts("", "07 00 00 00 01").usableMobile()).contains("+33700000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01 99 00 10 01",
                "+33199001001",
                "063998000",
                "06399800011",
                "639980001",
                "+4915550000000",
                "06 39 98 00 0x",
                "+330639980001",
                "08 06 80 02 13",
            })
    void a_landline_a_foreign_number_or_no_number_is_not_usable(String written) {
        assertThat(new Contacts("", written).usableMobile()).isEmpty();
    }

    @Test
    void a_mail_is_usable_when_it_has_the_form_of_one() {
        assertThat(new Contacts("lise@exemple.test", "").usableMail()).contains("lise@exemple.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lise",
                "lise@",
                "@exemple.test",
                "a@b@c",
                "li se@exemple.test",
                "lise@exemple.test\r\nBcc: x"
            })
    void anything_else_is_no_usable_mail(String written) {
        assertThat(new Contacts(written, "").usableMail()).isEmpty();
    }

    @Test
    void contacts_never_show_in_a_log() {
        assertThat(new Contacts("lise@exemple.test", "0639980001").toString()).doesNotContain("lise", "0639");
    }

    @Test
    void contacts_that_the_database_could_not_hold_are_refused() {
        assertThatThrownBy(() -> new Contacts("a".repeat(251), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
