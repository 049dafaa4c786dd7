package dev.ecps.idp.ecps.practitioner.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Extracts of invented people, good and broken, for tests. */
final class TestExtract implements DirectorySource {
    static final int BASE = 49;
    static final int LATER = 51;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int columns;
    private final String lineEnd;

    private TestExtract(int columns, String lineEnd) {
        this.columns = columns;
        this.lineEnd = lineEnd;
    }

    static TestExtract empty(int columns, String lineEnd) {
        return new TestExtract(columns, lineEnd);
    }

    static TestExtract of(int columns) {
        return new TestExtract(columns, "\n").text(Column.header(columns));
    }

    static TestExtract later() {
        return of(LATER);
    }

    TestExtract text(String line) {
        return raw((line + lineEnd).getBytes(StandardCharsets.UTF_8));
    }

    TestExtract raw(byte... more) {
        bytes.writeBytes(more);
        return this;
    }

    TestExtract line(Line line) {
        return text(line.text(columns));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** A line about a nurse in a cabinet, whose columns can be changed. */
    static Line nurse(String nationalId) {
        return new Line(Map.of())
                .with(Column.ID_TYPE, nationalId.substring(0, 1))
                .with(Column.ID, nationalId.substring(1))
                .with(Column.NATIONAL_ID, nationalId)
                .with(Column.FAMILY_NAME, "ESSAI")
                .with(Column.GIVEN_NAMES, "Lise''")
                .with(Column.BIRTH_DATE, "29/02/1988")
                .with(Column.CONTACT_MAIL, "lise.essai@exemple.test")
                .with(Column.CONTACT_PHONE, "06 39 98 01 01")
                .with(Column.CIVILITY, "MME")
                .with(Column.PROFESSION, "60")
                .with(Column.CATEGORY, "C")
                .with(Column.MODE, "L")
                .with(Column.LEGAL_NAME, "CABINET")
                .with(Column.OTHER_IDS, nationalId + ",RPPS,1")
                .with(Column.ACTIVITY_KIND, "GENR01");
    }

    record Line(Map<Column, String> values) {
        Line with(Column column, String value) {
            var changed = new EnumMap<Column, String>(Column.class);
            changed.putAll(values);
            changed.put(column, value);
            return new Line(changed);
        }

        /** The same person at another site. */
        Line at(String legalName) {
            return with(Column.LEGAL_NAME, legalName);
        }

        String text(int columns) {
            return List.of(Column.values()).subList(0, columns).stream()
                    .map(column -> values.getOrDefault(column, "") + "|")
                    .collect(Collectors.joining());
        }
    }
}
