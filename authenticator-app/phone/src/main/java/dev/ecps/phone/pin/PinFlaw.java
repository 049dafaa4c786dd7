package dev.ecps.phone.pin;

import dev.ecps.wire.activation.PinRules;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Why a PIN can't be chosen. */
public enum PinFlaw {
    /** Too short or too long. */
    WRONG_LENGTH,
    /** Holds something else than the digits 0 to 9. */
    NOT_DIGITS,
    /** Too easy to guess, says the provider: {@code 0000}, {@code 1234}. */
    FORBIDDEN,
    /** The confirmation is not the same as the first entry. */
    DIFFERENT;

    private static final Pattern DIGITS = Pattern.compile("[0-9]*");

    /** The first flaw of this PIN under these rules, in the order of this enumeration. */
    public static Optional<PinFlaw> of(Pin pin, PinRules rules) {
        String typed = pin.typed();
        if (typed.length() != rules.length()) return Optional.of(WRONG_LENGTH);
        if (!DIGITS.matcher(typed).matches()) return Optional.of(NOT_DIGITS);
        boolean forbidden = rules.forbidden().stream().anyMatch(rule -> forbids(rule, typed));
        return forbidden ? Optional.of(FORBIDDEN) : Optional.empty();
    }

    /** A rule that is no regular expression forbids nothing: the holder can't mend it. */
    private static boolean forbids(String rule, String typed) {
        try {
            return Pattern.matches(rule, typed);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
