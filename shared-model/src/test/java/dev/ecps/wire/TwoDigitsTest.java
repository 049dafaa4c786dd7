package dev.ecps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoDigitsTest {
    @Test
    void a_leading_zero_stays() {
        assertThat(TwoDigits.of(7)).hasToString("07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "007", "a7", "-7", "7 "})
    void anything_but_two_digits_is_refused(String text) {
        assertThatThrownBy(() -> new TwoDigits(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TwoDigits.in(text)).isEmpty();
    }

    @Test
    void a_text_may_be_one() {
        assertThat(TwoDigits.in("07")).contains(TwoDigits.of(7));
    }

    @Test
    void a_number_beyond_99_is_refused() {
        assertThatThrownBy(() -> TwoDigits.of(100)).isInstanceOf(IllegalArgumentException.class);
    }
}
