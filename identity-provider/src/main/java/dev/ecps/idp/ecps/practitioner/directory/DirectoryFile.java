package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Broken;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryLine.Good;
import dev.ecps.wire.NationalId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an extract line by line: UTF-8, {@code |} between the columns and one at the end, a header line first. Three
 * versions exist, each with one column more: 49, 50 with « Autres identifiants », 51 with « Code genre d'activité ».
 * Blank lines are skipped.
 */
final class DirectoryFile implements Closeable {
    private final RawLines lines;
    private final int columns;

    private DirectoryFile(RawLines lines, int columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @throws RefusedFile if there is none, or another one
     */
    static DirectoryFile open(InputStream stream) throws IOException {
        var lines = new RawLines(stream);
        var header = lines.next()
                .orElseThrow(() -> new RefusedFile("The file is empty; its first line must be the header."));
        return new DirectoryFile(lines, columnsOf(header));
    }

    private static int columnsOf(RawLine header) throws RefusedFile {
        var titles = Fields.cut(new String(header.bytes(), StandardCharsets.UTF_8));
        for (var column : List.of(Column.values()).subList(0, Column.FEWEST)) {
            if (!titles.of(column).equals(column.title())) throw misses(column);
        }
        for (int columns = Column.FEWEST; columns <= Column.values().length; columns++) {
            if (new String(header.bytes(), StandardCharsets.UTF_8).equals(Column.header(columns))) return columns;
        }
        throw new RefusedFile(
                "The header line goes on wrongly after its column %d; known are %d, %d or %d columns, each followed by |."
                        .formatted(Column.FEWEST, Column.FEWEST, Column.FEWEST + 1, Column.FEWEST + 2));
    }

    private static RefusedFile misses(Column column) {
        return new RefusedFile("The first line is no header of an extract: column %d must be « %s »."
                .formatted(column.ordinal() + 1, column.title()));
    }

    /** Whether this version has the column « Autres identifiants ». */
    boolean tellsOtherIds() {
        return columns > Column.OTHER_IDS.ordinal();
    }

    /** The next line that is not blank, empty at the end. */
    Optional<DirectoryLine> next() throws IOException {
        var raw = lines.next();
        while (raw.isPresent() && isBlank(raw.get())) raw = lines.next();
        return raw.map(this::read);
    }

    private static boolean isBlank(RawLine raw) {
        for (byte b : raw.bytes()) {
            if (b != ' ') return false;
        }
        return true;
    }

    private DirectoryLine read(RawLine raw) {
        if (raw.tooLong()) return broken(raw, Flaw.of("longer than " + RawLines.LONGEST + " bytes"));
        try {
            return read(raw, decoded(raw));
        } catch (CharacterCodingException e) {
            return broken(raw, Flaw.of("not valid UTF-8"));
        }
    }

    private DirectoryLine read(RawLine raw, String text) {
        var fields = Fields.cut(text);
        if (fields.count() != columns + 1 || !text.endsWith("|")) return broken(raw, wrongCount(fields, text));
        return LineChecks.firstFlaw(fields)
                .map(flaw -> broken(raw, flaw))
                .orElseGet(() -> new Good(raw.number(), ToldPractitioner.by(fields, tellsOtherIds())));
    }

    private Flaw wrongCount(Fields fields, String text) {
        if (!text.endsWith("|")) return Flaw.of("does not end with |, perhaps cut off");
        return Flaw.of("%d columns instead of %d".formatted(fields.count() - 1, columns));
    }

    private static String decoded(RawLine raw) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(raw.bytes()))
                .toString();
    }

    private static DirectoryLine broken(RawLine raw, Flaw flaw) {
        return new Broken(new RejectedLine(raw.number(), flaw.column(), flaw.reason()), about(raw));
    }

    /** Whoever the first three columns may name, even if they contradict each other. */
    private static Set<NationalId> about(RawLine raw) {
        var fields = Fields.cut(new String(raw.bytes(), StandardCharsets.UTF_8));
        return Stream.of(fields.of(Column.NATIONAL_ID), fields.of(Column.ID_TYPE) + fields.of(Column.ID))
                .filter(LineChecks::isNationalId)
                .map(NationalId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
