package dev.ecps.idp.demo.sara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T16:00:00Z, 2026-11-26T16:30:00Z",
        "2026-11-26T16:29:59Z, 2026-11-26T16:30:00Z",
        "2026-11-26T16:30:00Z, 2026-12-03T16:30:00Z",
        "2026-07-01T00:00:00Z, 2026-07-02T15:30:00Z"
    })
    void the_next_meeting_is_on_a_Thursday_in_Paris(Instant now, Instant meeting) {
        assertThat(Meeting.after(now).toInstant()).isEqualTo(meeting);
    }

    @ParameterizedTest
    @CsvSource({"fr, 'jeudi 26 novembre 2026, 17:30'", "en, 'Thursday, November 26, 2026, 17:30'"})
    void it_is_told_in_the_visitors_language(String language, String told) {
        var meeting = Meeting.after(Instant.parse("2026-11-22T16:00:00Z"));
        assertThat(Meeting.told(meeting, Locale.forLanguageTag(language))).isEqualTo(told);
    }
}
