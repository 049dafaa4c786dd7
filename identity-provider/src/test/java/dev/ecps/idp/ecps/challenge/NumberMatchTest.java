package dev.ecps.idp.ecps.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.chance.TestChance;
import dev.ecps.wire.TwoDigits;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberMatchTest {
    private static List<NumberMatch> many() {
        var chance = TestChance.seeded();
        return Stream.generate(() -> NumberMatch.draw(chance)).limit(5_000).toList();
    }

    @Test
    void three_different_numbers_are_offered_and_the_shown_one_is_among_them() {
        assertThat(many()).allSatisfy(match -> {
            assertThat(match.choices()).hasSize(3).doesNotHaveDuplicates().contains(match.shown());
        });
    }

    @Test
    void the_shown_number_stands_at_each_place_about_equally_often() {
        var matches = many();
        for (int place = 0; place < 3; place++) {
            int here = place;
            assertThat(matches)
                    .filteredOn(match -> match.choices().indexOf(match.shown()) == here)
                    .hasSizeBetween(1_500, 1_840);
        }
    }

    @Test
    void each_number_from_00_to_99_is_shown_and_is_a_decoy() {
        var shown = new HashSet<TwoDigits>();
        var decoys = new HashSet<TwoDigits>();
        many().forEach(match -> {
            shown.add(match.shown());
            decoys.addAll(match.choices());
        });
        assertThat(shown).hasSize(100);
        assertThat(decoys).hasSize(100);
    }

    @Test
    void a_number_that_somebody_else_chose_is_kept() {
        var seven = TwoDigits.of(7);
        assertThat(NumberMatch.around(seven, TestChance.seeded()).shown()).isEqualTo(seven);
    }
}
