package dev.ecps.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number between {@code 00} and {@code 99} as it stands on a screen. It is text, since {@code 07} is legal.
 *
 * @param value two digits
 */
public record TwoDigits(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}");

    /** @throws IllegalArgumentException unless the text is exactly two digits */
    @JsonCreator
    public TwoDigits {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number of two digits");
        }
    }

    /** @throws IllegalArgumentException unless {@code 0 <= number <= 99} */
    public static TwoDigits of(int number) {
        return new TwoDigits(number >= 0 && number < 10 ? "0" + number : String.valueOf(number));
    }

    /** The number that a text is, if it is one. */
    public static Optional<TwoDigits> in(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TwoDigits(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
