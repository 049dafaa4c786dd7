package dev.ecps.idp.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<Integer, String> things = new Remembered<>(10);

    @Test
    void what_was_put_is_found_and_nothing_else() {
        things.put(1, "one");
        assertThat(things.find(1)).contains("one");
        assertThat(things.find(2)).isEmpty();
    }

    @Test
    void never_more_than_the_given_number_is_kept() {
        for (int i = 0; i < 1_000; i++) things.put(i, "x");
        assertThat(things.size()).isLessThanOrEqualTo(10);
        assertThat(things.find(999)).isPresent();
        assertThat(things.find(0)).isEmpty();
    }

    @Test
    void what_is_asked_for_again_and_again_stays() {
        things.put(-1, "often");
        for (int i = 0; i < 1_000; i++) {
            things.put(i, "once");
            assertThat(things.find(-1)).contains("often");
        }
    }

    @Test
    void racing_writers_lose_nothing_that_fits() throws Exception {
        var roomy = new Remembered<Integer, String>(1_000);
        Races.of(8, i -> () -> {
            for (int j = 0; j < 10; j++) roomy.put(i * 10 + j, "x");
            return true;
        });
        for (int i = 0; i < 80; i++) assertThat(roomy.find(i)).isPresent();
    }
}
