package dev.ecps.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinEntryTest {
    private final List<String> entered = new ArrayList<>();
    private final PinEntry entry = new PinEntry(4, entered::add);

    @Test
    void hands_the_digits_over_with_the_last_one_and_forgets_them() {
        type("4821");

        assertThat(entered).containsExactly("4821");
        assertThat(entry.typed().get()).isEmpty();
    }

    @Test
    void waits_for_the_last_digit() {
        type("482");

        assertThat(entered).isEmpty();
        assertThat(entry.typed().get()).isEqualTo("482");
    }

    @Test
    void hears_digits_only() {
        type("4a8 2\b\u0662");

        assertThat(entry.typed().get()).isEqualTo("482");
    }

    @Test
    void takes_digits_back_until_there_is_none() {
        type("48");
        entry.erase();
        assertThat(entry.typed().get()).isEqualTo("4");
        entry.erase();
        entry.erase();
        assertThat(entry.typed().get()).isEmpty();
    }

    @Test
    void starts_afresh_after_each_password() {
        type("48214");

        assertThat(entry.typed().get()).isEqualTo("4");
    }

    @Test
    void can_not_be_empty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PinEntry(0, entered::add));
    }

    private void type(String keys) {
        keys.chars().forEach(key -> entry.type((char) key));
    }
}
