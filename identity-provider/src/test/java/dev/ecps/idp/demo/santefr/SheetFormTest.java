package dev.ecps.idp.demo.santefr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "01 99 00 10 01", "0199001001", "+33 1 99 00 10 01", "0033199001001", "01.99.00.10.01"
            })
    void a_phone_number_may_be_written_in_many_ways_or_left_out(String phone) {
        var form = SheetForm.typed("Lundi", phone, false);
        assertThat(form.sheet()).contains(new Sheet("Lundi", phone.strip(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "00 99 00 10 01", "+32 2 123 45 67", "zéro un", "01 99 00 10 01 poste 12", "01990010011"})
    void what_is_no_phone_number_is_kept_and_named(String phone) {
        var form = SheetForm.typed("Lundi", phone, true);
        assertThat(form.sheet()).isEmpty();
        assertThat(form.flaw("phone")).isEqualTo("sante-fr.flaw.phone");
        assertThat(form.flaw("hours")).isEmpty();
        assertThat(form.phone()).isEqualTo(phone);
        assertThat(form.accessible()).isTrue();
    }

    @Test
    void hours_are_needed_and_have_lines_and_an_end() {
        assertThat(SheetForm.typed(null, null, false).flaw("hours")).isEqualTo("sante-fr.flaw.hours.empty");
        assertThat(SheetForm.typed(" \r\n ", "", false).flaw("hours")).isEqualTo("sante-fr.flaw.hours.empty");
        assertThat(SheetForm.typed("a\r\nb", "", false).sheet()).contains(new Sheet("a\nb", "", false));
        assertThat(SheetForm.typed("x".repeat(400), "", false).sheet()).isPresent();
        assertThat(SheetForm.typed("x".repeat(401), "", false).flaw("hours")).isEqualTo("sante-fr.flaw.hours.long");
        assertThat(SheetForm.typed("a\0b", "", false).flaw("hours")).isEqualTo("sante-fr.flaw.hours.control");
    }
}
