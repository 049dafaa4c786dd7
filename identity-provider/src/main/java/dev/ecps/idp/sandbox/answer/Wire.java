package dev.ecps.idp.sandbox.answer;

import java.util.Locale;

/** How constants are called on the wire. */
final class Wire {
    private Wire() {}

    /** {@code CHALLENGE_OVER} is {@code challenge-over}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
