package dev.ecps.idp.sandbox.invented;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.chance.Chance;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RppsTest {
    /** Weighed digits, key included, add up to a multiple of ten. */
    private static boolean inOrder(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    @Test
    void the_key_is_that_of_Luhn() {
        assertThat(inOrder("99700001011")).isTrue();
        assertThat(IntStream.range(1_000_000, 1_000_100).mapToObj(Rpps::of))
                .allMatch(id -> inOrder(id.value().substring(1)));
    }

    @Test
    void numbers_that_are_drawn_are_never_those_of_the_shipped_extract() {
        var chance = new Chance();
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Rpps.draw(chance)))
                .allMatch(id -> id.value().matches("8997[1-8]\\d{7}"))
                .allMatch(id -> id.value().substring(4, 11).equals(Rpps.serial(id)));
    }
}
