package dev.ecps.idp.ecps.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21",
                "2026-11-22",
                "2026-11-11",
                "2026-12-25",
                "2027-01-01",
                "2026-04-06",
                "2026-05-14",
                "2026-05-25",
                "2027-03-29",
                "2028-07-14"
            })
    void nobody_works_on_weekends_and_public_holidays(String day) {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-23", "2026-12-24", "2026-04-03", "2026-05-15"})
    void people_work_on_other_days(String day) {
        assertThat(WorkingDays.isWorkingDay(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-11-23T09:00:00Z, 5, 2026-11-30T09:00:00Z",
        "2026-11-22T09:00:00Z, 5, 2026-11-27T09:00:00Z",
        "2026-12-23T09:00:00Z, 5, 2026-12-31T09:00:00Z",
        "2026-11-22T09:00:00Z, 0, 2026-11-22T09:00:00Z"
    })
    void days_off_do_not_count(String begin, int days, String end) {
        assertThat(WorkingDays.after(Instant.parse(begin), days)).isEqualTo(Instant.parse(end));
    }

    @Test
    void the_time_of_day_in_France_stays_when_its_clocks_change() {
        assertThat(WorkingDays.after(Instant.parse("2026-10-23T08:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));
    }
}
