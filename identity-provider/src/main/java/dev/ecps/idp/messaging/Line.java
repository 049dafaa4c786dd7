package dev.ecps.idp.messaging;

/** The rule for what becomes a header of a message: one line, not blank. */
final class Line {
    private Line() {}

    static void of(String name, String value) {
        if (value.isBlank()) throw new IllegalArgumentException(name + " is blank");
        if (value.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException(name + " must be one line");
    }
}
