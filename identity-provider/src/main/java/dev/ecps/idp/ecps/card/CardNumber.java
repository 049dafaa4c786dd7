package dev.ecps.idp.ecps.card;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ecps.idp.chance.Chance;
import java.util.regex.Pattern;

/**
 * The number printed on a card: ten digits. It names the card and is no secret.
 *
 * @param value the digits
 */
public record CardNumber(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{10}");

    /** Invented cards begin so. */
    private static final String INVENTED = "997";

    /** @throws IllegalArgumentException unless it is ten digits */
    public CardNumber {
        if (!isNumber(value)) throw new IllegalArgumentException("not a card number");
    }

    /** Whether this text is a card number. */
    public static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    static CardNumber draw(Chance chance) {
        return new CardNumber(INVENTED + chance.digits(7));
    }
}
