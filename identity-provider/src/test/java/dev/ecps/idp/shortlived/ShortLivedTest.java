package dev.ecps.idp.shortlived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.shortlived.ShortLived.Step;
import java.time.Duration;
import java.time.Instant;
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
}
