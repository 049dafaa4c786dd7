package dev.ecps.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national identifier of a practitioner, prefix included: {@code 8} + 11 digits (RPPS), {@code 0} + 9 digits
 * (ADELI), {@code ANS} + 14 digits (an identity made with EDIT), or a structure's register ({@code 1}, {@code 3},
 * {@code 4}, {@code 5}, {@code 6} + structure number, often {@code /} + internal number).
 *
 * <p>The Luhn key of an RPPS number is not checked: real test identities break it.
 *
 * @param value the identifier as it travels, for example {@code 899700001011}
 */
public record NationalId(@JsonValue String value) implements Comparable<NationalId> {
    private static final Pattern RPPS = Pattern.compile("8\\d{11}");
    private static final Pattern ADELI = Pattern.compile("0\\d{9}");
    private static final Pattern EDIT = Pattern.compile("ANS\\d{14}");
    private static final Pattern STRUCTURE = Pattern.compile("[13456][0-9A-Z]{8,15}(/[0-9A-Z]{1,20})?");

    /** Where an identifier comes from. */
    public enum Kind {
        RPPS,
        ADELI,
        EDIT,
        STRUCTURE
    }

    /** Why a text is no national identifier. */
    public enum Flaw {
        /** Nothing was typed. */
        EMPTY,
        /** A bare RPPS (11 digits) or ADELI (9 digits) number, without its {@code 8} or {@code 0}. */
        MISSING_PREFIX,
        /** The prefix is there, the number of digits is not. */
        WRONG_LENGTH,
        /** Anything else. */
        UNKNOWN_FORM
    }

    /**
     * @throws IllegalArgumentException if the text is no national identifier; the message never repeats the text
     */
    public NationalId {
        flawOf(value).ifPresent(flaw -> {
            throw new IllegalArgumentException("not a national identifier: " + flaw);
        });
    }

    /**
     * Reads what a person typed: blanks around and inside are dropped, letters are upper-cased.
     *
     * @throws IllegalArgumentException as the constructor
     */
    @JsonCreator
    public static NationalId of(String typed) {
        return new NationalId(tidy(typed));
    }

    /** Says why {@link #of} would refuse the text, or empty if it would not. */
    public static Optional<Flaw> flawOfTyped(String typed) {
        return flawOf(tidy(typed));
    }

    private static String tidy(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static Optional<Flaw> flawOf(String text) {
        if (text.isEmpty()) return Optional.of(Flaw.EMPTY);
        if (kindOf(text).isPresent()) return Optional.empty();
        if (!text.matches("\\d+")) return Optional.of(Flaw.UNKNOWN_FORM);
        if (text.length() == 11 || text.length() == 9) return Optional.of(Flaw.MISSING_PREFIX);
        return Optional.of(text.matches("[80].*") ? Flaw.WRONG_LENGTH : Flaw.UNKNOWN_FORM);
    }

    private static Optional<Kind> kindOf(String text) {
        if (RPPS.matcher(text).matches()) return Optional.of(Kind.RPPS);
        if (ADELI.matcher(text).matches()) return Optional.of(Kind.ADELI);
        if (EDIT.matcher(text).matches()) return Optional.of(Kind.EDIT);
        // A bare RPPS number may look like a structure's register: eleven digits are always read as RPPS.
        boolean structure = text.length() != 11 && STRUCTURE.matcher(text).matches();
        return structure ? Optional.of(Kind.STRUCTURE) : Optional.empty();
    }

    /** Where this identifier comes from, told by its prefix. */
    public Kind kind() {
        return kindOf(value).orElseThrow();
    }

    @Override
    public int compareTo(NationalId other) {
        return value.compareTo(other.value);
    }

    /** The first and the last digits only, since identifiers never reach a log. */
    @Override
    public String toString() {
        return "NationalId[" + value.substring(0, 1) + "…" + value.substring(value.length() - 2) + "]";
    }
}
