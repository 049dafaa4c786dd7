package dev.ecps.idp.setting;

import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks of settings, for whoever observes the start. */
public final class Setting {
    private Setting() {}

    /** @throws IllegalStateException unless {@code least <= value <= most}; the message names the setting */
    public static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalStateException(
                    "The setting " + name + " is " + value + "; it must be from " + least + " to " + most + ".");
        }
    }

    /** @throws IllegalStateException unless the duration is more than zero; the message names the setting */
    public static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalStateException("The setting " + name + " is " + value + "; it must be more than zero.");
        }
    }

    /** @throws IllegalStateException unless the duration is of whole seconds, zero among them; the message names the setting */
    public static void wholeSeconds(String name, Duration value) {
        if (value.isNegative() || value.getNano() != 0) {
            throw new IllegalStateException(
                    "The setting " + name + " is " + value + "; it must be of whole seconds, from PT0S on.");
        }
    }

    /** @throws IllegalStateException unless the period is more than zero; the message names the setting */
    public static void positive(String name, Period value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalStateException("The setting " + name + " is " + value + "; it must be more than zero.");
        }
    }

    /** @throws IllegalStateException unless the text is a regular expression; the message names the setting */
    public static void regularExpression(String name, String value) {
        try {
            Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException("The setting " + name + " is no regular expression: " + e.getMessage(), e);
        }
    }
}
