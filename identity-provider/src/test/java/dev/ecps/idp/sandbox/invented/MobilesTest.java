package dev.ecps.idp.sandbox.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MobilesTest {
    private static List<String> draw(Mobiles mobiles, int count) {
        return Stream.generate(mobiles::next).limit(count).toList();
    }

    @Test
    void nine_thousand_people_have_numbers_of_their_own_and_the_next_share_evenly() {
        var mobiles = new Mobiles(List.of(), new Chance());
        var first = draw(mobiles, 9_000);
        assertThat(first).doesNotHaveDuplicates().allMatch(number -> number.matches("063998[1-9]\\d{3}"));
        assertThat(draw(mobiles, 9_000)).doesNotHaveDuplicates().hasSameElementsAs(first);
    }

    @Test
    void a_number_that_somebody_has_is_not_given_again_while_there_are_others() {
        var taken = draw(new Mobiles(List.of(), new Chance()), 8_998);
        var two = draw(new Mobiles(taken, new Chance()), 2);
        var all = new ArrayList<>(taken);
        all.addAll(two);
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void numbers_outside_the_range_are_of_no_interest() {
        var mobiles = new Mobiles(List.of("06 39 98 10 00", "0639980001", "", "+33639981000"), new Chance());
        assertThat(draw(mobiles, 9_000)).doesNotHaveDuplicates();
    }
}
