package dev.ecps.idp.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.ProblemType;
import java.util.Locale;
import java.util.OptionalInt;

/** What a phone tells its holder when the provider says no. */
final class Refusals {
    private Refusals() {}

    static void refused(Runnable call, ProblemType type, String title) {
        var refused = catchThrowableOfType(Refused.class, call::run);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.type()).isEqualTo(type);
        var text = PhoneTexts.in(Locale.FRENCH).of(refused);
        assertThat(text.title()).isEqualTo(title);
        assertThat(text.text()).isNotBlank();
    }

    static void refused(Runnable call, ProblemType type, String title, int triesLeft) {
        var refused = catchThrowableOfType(Refused.class, call::run);
        refused(
                () -> {
                    throw refused;
                },
                type,
                title);
        assertThat(refused.triesLeft()).isEqualTo(OptionalInt.of(triesLeft));
    }
}
