package dev.ecps.idp.legible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.time.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewsTest {
    private final TestClock clock = new TestClock();
    private final News news = new News(clock);

    @Test
    void a_thing_is_news_once_in_ten_minutes() {
        assertThat(news.isNews("one")).isTrue();
        assertThat(news.isNews("one")).isFalse();
        assertThat(news.isNews("other")).isTrue();
        clock.advance(Duration.ofMinutes(10));
        assertThat(news.isNews("one")).isTrue();
    }

    @Test
    void a_flood_is_cut_off_and_a_later_thing_is_heard_again() {
        for (int i = 0; i < News.MOST; i++)
            assertThat(news.isNews("thing " + i)).isTrue();
        assertThat(news.isNews("one more")).isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(news.isNews("one more")).isTrue();
    }

    @Test
    void a_clock_that_goes_back_silences_nothing() {
        news.isNews("one");
        clock.advance(Duration.ofDays(-1));
        assertThat(news.isNews("one")).isTrue();
    }
}
