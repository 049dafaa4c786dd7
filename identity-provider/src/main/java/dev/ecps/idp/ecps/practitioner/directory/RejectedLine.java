package dev.ecps.idp.ecps.practitioner.directory;

/**
 * A line of an extract that was not imported.
 *
 * @param line number in the file, the header being 1
 * @param column title of the column at fault, empty when it is the line as a whole
 * @param reason in English, never repeating what stands in the line
 */
public record RejectedLine(int line, String column, String reason) {
    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", « " + column + " »") + ": " + reason;
    }
}
