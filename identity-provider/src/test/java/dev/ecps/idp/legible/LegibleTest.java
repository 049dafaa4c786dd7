package dev.ecps.idp.legible;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void what_ends_a_line_or_steers_a_terminal_becomes_a_question_mark() {
        assertThat(Legible.ascii("a\r\nb\u001b[31m\0")).isEqualTo("a??b?[31m?");
        assertThat(Legible.line("a\r\nb\u001b[31m\0\u2028\u202e")).isEqualTo("a??b?[31m???");
    }

    @Test
    void ascii_knows_no_accents_and_a_line_does() {
        assertThat(Legible.ascii("Hôpital Sud")).isEqualTo("H?pital Sud");
        assertThat(Legible.line("Hôpital Sud")).isEqualTo("Hôpital Sud");
    }

    @Test
    void what_is_too_long_is_cut_and_says_so() {
        assertThat(Legible.ascii("x".repeat(200))).hasSize(200);
        assertThat(Legible.ascii("x".repeat(201))).isEqualTo("x".repeat(200) + "...");
        assertThat(Legible.line("x".repeat(9_999))).hasSize(203);
    }
}
