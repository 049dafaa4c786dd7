package dev.ecps.phone.cli.fleet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a phone of the fleet does with a login request. */
public enum Behaviour {
    /** PIN, and the number on the screen. */
    APPROVE,
    /** Refuses. */
    DECLINE,
    /** PIN, and another number. */
    WRONG_NUMBER,
    /** Leaves the phone in the pocket. */
    IGNORE;

    /** As it is written: {@code wrong-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Behaviour> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
