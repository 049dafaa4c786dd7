package dev.ecps.idp.ecps.practitioner.directory;

import java.util.List;

/** The values of one line, blanks around them dropped. Columns that the file's version does not have are empty. */
final class Fields {
    private final String[] values;

    private Fields(String[] values) {
        this.values = values;
    }

    /** Cuts a line; the closing {@code |} leaves one empty piece at the end. */
    static Fields cut(String line) {
        var values = line.split("\\|", -1);
        for (int i = 0; i < values.length; i++) values[i] = values[i].strip();
        return new Fields(values);
    }

    int count() {
        return values.length;
    }

    String of(Column column) {
        return column.ordinal() < values.length ? values[column.ordinal()] : "";
    }

    boolean anyOf(List<Column> columns) {
        return columns.stream().anyMatch(column -> !of(column).isEmpty());
    }
}
