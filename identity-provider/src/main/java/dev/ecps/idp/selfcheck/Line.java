package dev.ecps.idp.selfcheck;

import java.util.Locale;

/**
 * One line of the self-check. No secret stands in it, but for those that are published.
 *
 * @param level whether somebody should act
 * @param what what it is about, one to three words
 * @param says the fact or the finding, in one sentence
 * @param remedy what to do, in one sentence; empty for a fact
 */
public record Line(Level level, String what, String says, String remedy) {
    /** Whether somebody should act. */
    public enum Level {
        FACT,
        WARNING;

        /** As the sandbox API writes it. */
        @com.fasterxml.jackson.annotation.JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something to know. */
    public static Line fact(String what, String says) {
        return new Line(Level.FACT, what, says, "");
    }

    /** Something that is probably not meant, and what to do about it. */
    public static Line warning(String what, String says, String remedy) {
        return new Line(Level.WARNING, what, says, remedy);
    }

    public boolean warns() {
        return level == Level.WARNING;
    }
}
