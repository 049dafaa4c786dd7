package dev.ecps.idp.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForeignOriginsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final ForeignOrigins origins = new ForeignOrigins();

    @Test
    void an_origin_is_news_once_and_again_after_the_silence() {
        assertThat(origins.isNews("http://a.example", NOON)).isTrue();
        assertThat(origins.isNews(
                        "http://a.example", NOON.plus(ForeignOrigins.SILENCE).minusNanos(1)))
                .isFalse();
        assertThat(origins.isNews("http://a.example", NOON.plus(ForeignOrigins.SILENCE)))
                .isTrue();
    }

    @Test
    void whoever_invents_origins_does_not_fill_the_log() {
        long told = java.util.stream.IntStream.range(0, 10_000)
                .filter(i -> origins.isNews("http://" + i + ".example", NOON))
                .count();
        assertThat(told).isEqualTo(ForeignOrigins.MOST);
    }

    @Test
    void a_clock_that_went_back_silences_nobody() {
        origins.isNews("http://a.example", NOON);
        assertThat(origins.isNews("http://a.example", NOON.minusSeconds(3_600))).isTrue();
    }

    @Test
    void what_a_stranger_sent_can_neither_break_nor_fill_a_line() {
        assertThat(ForeignOrigins.legible("http://a\r\nFAKE \u001b[31m é"))
                .matches("[\\x21-\\x7e]+")
                .doesNotContain("\n");
        assertThat(ForeignOrigins.legible("x".repeat(5_000))).hasSizeLessThan(250);
    }
}
