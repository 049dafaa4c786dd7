package dev.ecps.idp.shortlived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.shortlived.ShortLived.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortLivedTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private record Bread(String name, Instant bestBefore) {}

    private final ShortLived<String, Bread> shelf = ShortLived.until(Bread::bestBefore, Duration.ofMinutes(5));
    private final Bread bread = new Bread("rye", NOON.plusSeconds(60));

    @Test
    void a_thing_is_found_until_its_afterlife_ends() {
        shelf.put("a", bread, NOON);
        assertThat(shelf.find("a", NOON.plusSeconds(60 + 299))).contains(bread);
        assertThat(shelf.find("a", NOON.plusSeconds(60 + 300))).isEmpty();
    }

    @Test
    void a_thing_is_taken_once() {
        shelf.put("a", bread, NOON);
        assertThat(shelf.take("a", NOON)).contains(bread);
        assertThat(shelf.take("a", NOON)).isEmpty();
    }

    @Test
    void a_name_that_is_taken_stays_taken_until_it_is_forgotten() {
        assertThat(shelf.putIfAbsent("a", bread, NOON)).isTrue();
        assertThat(shelf.putIfAbsent("a", bread, NOON)).isFalse();
        assertThat(shelf.putIfAbsent("a", bread, NOON.plusSeconds(360))).isTrue();
    }

    @Test
    void of_many_racing_steps_each_sees_the_one_before() throws Exception {
        shelf.put("count", new Bread("0", NOON.plusSeconds(60)), NOON);
        var pool = Executors.newFixedThreadPool(8);
        Callable<String> increment = () -> shelf.step("count", NOON, before -> {
                    var next = String.valueOf(Integer.parseInt(before.name()) + 1);
                    return new Step<>(new Bread(next, before.bestBefore()), next);
                })
                .orElseThrow();
        var told =
                pool.invokeAll(IntStream.range(0, 400).mapToObj(i -> increment).toList());
        pool.shutdown();
        assertThat(told.stream().map(f -> {
                    try {
                        return f.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }))
                .doesNotHaveDuplicates()
                .hasSize(400);
    }

    @Test
    void forgotten_things_are_swept() {
        for (int i = 0; i < 1_000; i++) shelf.put("old" + i, bread, NOON);
        for (int i = 0; i < 300; i++)
            shelf.put("new" + i, new Bread("new", NOON.plusSeconds(4_000)), NOON.plusSeconds(3_600));
        assertThat(shelf.size()).isLessThanOrEqualTo(300);
    }

    @Test
    void what_is_forgotten_lies_about_for_a_minute_at_most_if_anything_is_put_there() {
        shelf.put("old", bread, NOON);
        shelf.put("new", until(1_000), NOON.plusSeconds(400));
        shelf.put("later", until(1_000), NOON.plusSeconds(460));
        assertThat(shelf.size()).isEqualTo(2);
    }

    @Test
    void a_clock_that_was_set_back_keeps_nothing_from_being_swept_by_number() {
        shelf.put("tomorrow", until(90_000), NOON.plusSeconds(86_400));
        for (int i = 0; i < 300; i++) shelf.put("old" + i, until(1), NOON);
        for (int i = 0; i < 300; i++) shelf.put("new" + i, until(4_000), NOON.plusSeconds(3_600));
        assertThat(shelf.size()).isLessThanOrEqualTo(301);
    }

    @Test
    void a_clock_that_was_set_back_leaves_nothing_about_for_longer_than_a_minute() {
        shelf.put("tomorrow", until(90_000), NOON.plusSeconds(86_400));
        shelf.put("old", bread, NOON);
        shelf.put("new", until(4_000), NOON.plusSeconds(400));
        assertThat(shelf.find("old", NOON)).isEmpty();
    }

    private static Bread until(int seconds) {
        return new Bread("bread", NOON.plusSeconds(seconds));
    }

    @Test
    void a_flood_pushes_off_what_would_be_forgotten_first() {
        var small = shelf.holding(1_000);
        for (int i = 0; i < 100_000; i++) small.put("n" + i, until(i + 1), NOON);
        assertThat(small.size()).isLessThanOrEqualTo(1_000);
        assertThat(small.find("n99999", NOON)).isPresent();
        assertThat(small.find("n0", NOON)).isEmpty();
    }

    @Test
    void a_heavy_thing_takes_the_room_of_many() {
        var small = shelf.holding(1_000).weighing(bread -> bread.name().equals("wedding cake") ? 100 : 1);
        for (int i = 0; i < 1_000; i++) small.put("cake" + i, new Bread("wedding cake", NOON.plusSeconds(i + 1)), NOON);
        assertThat(small.size()).isLessThanOrEqualTo(10);
        assertThat(small.find("cake999", NOON)).isPresent();
        for (int i = 0; i < 1_000; i++) small.take("cake" + i, NOON);
        for (int i = 0; i < 1_000; i++) small.put("n" + i, until(60), NOON);
        assertThat(small.size()).isEqualTo(1_000);
    }

    @Test
    void a_thing_that_becomes_lighter_gives_room_back_and_one_that_becomes_heavier_takes_it() {
        var small = shelf.holding(100).weighing(bread -> bread.name().equals("wedding cake") ? 100 : 1);
        small.put("cake", new Bread("wedding cake", NOON.plusSeconds(60)), NOON);
        assertThat(small.putIfAbsent("more", until(60), NOON)).isFalse();
        small.change("cake", NOON, cake -> until(60));
        assertThat(small.putIfAbsent("more", until(60), NOON)).isTrue();
        small.change("cake", NOON, eaten -> new Bread("wedding cake", NOON.plusSeconds(60)));
        assertThat(small.putIfAbsent("still more", until(60), NOON)).isFalse();
    }

    @Test
    void what_takes_the_place_of_another_takes_its_room_too() {
        var small = shelf.holding(10);
        for (int i = 0; i < 100; i++) small.put("same", until(60), NOON);
        for (int i = 0; i < 100; i++) small.swap("same", until(60), NOON);
        for (int i = 0; i < 9; i++)
            assertThat(small.putIfAbsent("n" + i, until(60), NOON)).isTrue();
        assertThat(small.size()).isEqualTo(10);
    }

    @Test
    void on_a_full_shelf_nothing_that_must_happen_once_is_let_through() {
        var small = shelf.holding(10);
        for (int i = 0; i < 10; i++)
            assertThat(small.putIfAbsent("n" + i, until(60), NOON)).isTrue();
        assertThat(small.putIfAbsent("one more", until(60), NOON)).isFalse();
        assertThat(small.putIfAbsent("n0", until(60), NOON)).isFalse();
        assertThat(small.size()).isEqualTo(10);
    }

    @Test
    void room_is_made_on_a_full_shelf_once_things_are_forgotten() {
        var small = shelf.holding(10);
        for (int i = 0; i < 10; i++) small.putIfAbsent("n" + i, until(60), NOON);
        var later = NOON.plusSeconds(3_600);
        assertThat(small.putIfAbsent("one more", until(7_200), later)).isTrue();
    }

    @Test
    void what_was_forgotten_is_told_once() {
        var told = new ArrayList<Bread>();
        var telling = ShortLived.<String, Bread>until(Bread::bestBefore, Duration.ZERO)
                .telling(told::add);
        telling.put("a", bread, NOON);
        telling.put("b", until(7_200), NOON);
        var later = NOON.plusSeconds(3_600);
        assertThat(telling.take("a", later)).isEmpty();
        assertThat(telling.take("b", later)).isPresent();
        for (int i = 0; i < 300; i++) telling.put("new" + i, until(7_200), later);
        assertThat(told).containsExactly(bread);
    }

    @Test
    void a_thing_that_is_forgotten_can_not_be_changed() {
        shelf.put("a", bread, NOON);
        assertThat(shelf.change("a", NOON.plusSeconds(360), before -> until(7_200)))
                .isEmpty();
        assertThat(shelf.find("a", NOON.plusSeconds(360))).isEmpty();
    }
}
