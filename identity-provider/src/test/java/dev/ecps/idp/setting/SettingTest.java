package dev.ecps.idp.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void the_bounds_of_a_range_belong_to_it() {
        assertThatCode(() -> Setting.within("a.b", 4, 4, 10)).doesNotThrowAnyException();
        assertThatCode(() -> Setting.within("a.b", 10, 4, 10)).doesNotThrowAnyException();
    }

    @Test
    void a_number_out_of_range_is_told_with_its_setting() {
        assertThatThrownBy(() -> Setting.within("a.b", 3, 4, 10))
                .hasMessage("The setting a.b is 3; it must be from 4 to 10.");
    }

    @Test
    void a_duration_of_zero_is_told_with_its_setting() {
        assertThatThrownBy(() -> Setting.positive("a.b", Duration.ZERO)).hasMessageContaining("a.b");
    }

    @Test
    void a_duration_that_is_not_of_whole_seconds_is_told_with_its_setting() {
        assertThatCode(() -> Setting.wholeSeconds("a.b", Duration.ZERO)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Setting.wholeSeconds("a.b", Duration.ofMillis(1_500)))
                .hasMessage("The setting a.b is PT1.5S; it must be of whole seconds, from PT0S on.");
        assertThatThrownBy(() -> Setting.wholeSeconds("a.b", Duration.ofSeconds(-1)))
                .hasMessageContaining("a.b");
    }

    @Test
    void a_broken_regular_expression_is_told_with_its_setting() {
        assertThatThrownBy(() -> Setting.regularExpression("a.b", "(")).hasMessageContaining("a.b");
    }
}
