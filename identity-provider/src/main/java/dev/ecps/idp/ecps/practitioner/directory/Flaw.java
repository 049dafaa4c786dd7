package dev.ecps.idp.ecps.practitioner.directory;

/**
 * What is wrong with a line.
 *
 * @param column title of the column, empty for the whole line
 * @param reason never repeats a value
 */
record Flaw(String column, String reason) {
    static Flaw of(String reason) {
        return new Flaw("", reason);
    }

    static Flaw in(Column column, String reason) {
        return new Flaw(column.title(), reason);
    }
}
