package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.wire.NationalId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a line must fulfil to be imported, one check after the other. The Luhn key is none of them, on purpose. */
final class LineChecks {
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST_VALUE = 250;
    private static final int LONGEST_LIST = 2000;
    private static final Pattern OTHER_IDS = Pattern.compile("([^,;]{1,60},[A-Z]{2,20},\\d{1,2}(;(?!$)|;?$))*");

    private static final List<Function<Fields, Optional<Flaw>>> CHECKS = List.of(
            LineChecks::nothingInvisible,
            LineChecks::nothingTooLong,
            LineChecks::identifierHasItsForm,
            LineChecks::identifiersAgree,
            LineChecks::familyNameIsThere,
            LineChecks::birthDateExists,
            LineChecks::otherIdsHaveTheirForm);

    private LineChecks() {}

    /** The first check that fails, empty when the line is good. */
    static Optional<Flaw> firstFlaw(Fields fields) {
        for (var check : CHECKS) {
            var flaw = check.apply(fields);
            if (flaw.isPresent()) return flaw;
        }
        return Optional.empty();
    }

    private static Optional<Flaw> nothingInvisible(Fields fields) {
        return firstWhere(LineChecks::hasInvisible, fields, "holds a control character");
    }

    private static Optional<Flaw> nothingTooLong(Fields fields) {
        for (var column : Column.values()) {
            int longest = column == Column.OTHER_IDS ? LONGEST_LIST : LONGEST_VALUE;
            if (fields.of(column).length() > longest) {
                return Optional.of(Flaw.in(column, "longer than " + longest + " characters"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> identifierHasItsForm(Fields fields) {
        return when(
                !isNationalId(fields.of(Column.NATIONAL_ID)),
                Column.NATIONAL_ID,
                "no national identifier with its prefix");
    }

    private static Optional<Flaw> identifiersAgree(Fields fields) {
        var parts = fields.of(Column.ID_TYPE) + fields.of(Column.ID);
        var given =
                !fields.of(Column.ID_TYPE).isEmpty() && !fields.of(Column.ID).isEmpty();
        return when(
                given && !parts.equals(fields.of(Column.NATIONAL_ID)),
                Column.NATIONAL_ID,
                "does not agree with the type and the identifier before it");
    }

    private static Optional<Flaw> familyNameIsThere(Fields fields) {
        return when(fields.of(Column.FAMILY_NAME).isEmpty(), Column.FAMILY_NAME, "is empty");
    }

    private static Optional<Flaw> birthDateExists(Fields fields) {
        return when(!isDate(fields.of(Column.BIRTH_DATE)), Column.BIRTH_DATE, "no date of the form dd/mm/yyyy");
    }

    private static Optional<Flaw> otherIdsHaveTheirForm(Fields fields) {
        return when(
                !OTHER_IDS.matcher(fields.of(Column.OTHER_IDS)).matches(),
                Column.OTHER_IDS,
                "no list of identifier,origin,quality separated by ;");
    }

    /** Strict: nothing is tidied up, as it is for what people type. */
    static boolean isNationalId(String text) {
        try {
            new NationalId(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        if (text.isEmpty()) return true;
        try {
            LocalDate.parse(text, DATE);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) return true;
        }
        return false;
    }

    /** Control characters, separators of lines, and the marks that turn the reading direction. */
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0xFFFD;
    }

    private static Optional<Flaw> firstWhere(Predicate<String> wrong, Fields fields, String reason) {
        for (var column : Column.values()) {
            if (wrong.test(fields.of(column))) return Optional.of(Flaw.in(column, reason));
        }
        return Optional.empty();
    }

    private static Optional<Flaw> when(boolean wrong, Column column, String reason) {
        return wrong ? Optional.of(Flaw.in(column, reason)) : Optional.empty();
    }
}
