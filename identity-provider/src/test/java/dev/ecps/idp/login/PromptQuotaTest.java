package dev.ecps.idp.login;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DENTIST;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.time.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptQuotaTest {
    private final TestClock clock = new TestClock();
    private final PromptQuota quota =
            new PromptQuota(TestSettings.of(LoginConfig.class, Map.of("ecps.login.unanswered-prompts", "3")), clock);

    private void exhaust(String browser) {
        for (int i = 0; i < 3; i++) assertThat(quota.take(MIDWIFE, browser)).isTrue();
        assertThat(quota.take(MIDWIFE, browser)).isFalse();
    }

    @Test
    void strangers_are_counted_together_whatever_browsers_they_use() {
        exhaust("one");
        assertThat(quota.take(MIDWIFE, "another")).isFalse();
    }

    @Test
    void another_phone_still_rings() {
        exhaust("one");
        assertThat(quota.take(DENTIST, "one")).isTrue();
    }

    @Test
    void it_is_over_after_the_window() {
        exhaust("one");
        clock.advance(Duration.ofMinutes(15));
        assertThat(quota.take(MIDWIFE, "one")).isTrue();
    }

    @Test
    void an_approval_forgets_what_was_counted() {
        quota.take(MIDWIFE, "mine");
        quota.take(MIDWIFE, "mine");
        quota.approved(MIDWIFE, "mine");
        exhaust("stranger");
    }

    @Test
    void the_browser_of_the_holder_gets_in_whatever_strangers_do() {
        quota.approved(MIDWIFE, "mine");
        exhaust("stranger");
        assertThat(quota.take(MIDWIFE, "mine")).isTrue();
        assertThat(quota.take(MIDWIFE, "stranger")).isFalse();
    }

    @Test
    void the_browser_of_the_holder_has_a_limit_too() {
        quota.approved(MIDWIFE, "mine");
        exhaust("mine");
    }

    @Test
    void a_browser_is_known_for_a_day_and_for_its_holder_only() {
        quota.approved(MIDWIFE, "mine");
        clock.advance(Duration.ofDays(1));
        exhaust("stranger");
        assertThat(quota.take(MIDWIFE, "mine")).isFalse();
        quota.approved(DENTIST, "theirs");
        assertThat(quota.take(MIDWIFE, "theirs")).isFalse();
    }

    @Test
    void of_many_at_once_no_more_get_through() throws Exception {
        var taken = Races.of(12, i -> () -> quota.take(MIDWIFE, "browser " + i));
        assertThat(taken).filteredOn(got -> got).hasSize(3);
    }
}
