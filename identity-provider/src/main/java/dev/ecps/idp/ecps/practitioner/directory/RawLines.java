package dev.ecps.idp.ecps.practitioner.directory;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines before anything is decoded, so that one line of bad UTF-8 stays one bad line. Lines end with
 * LF or CRLF; a byte order mark at the very beginning is skipped.
 */
final class RawLines implements Closeable {
    /** The most bytes a line may have. */
    static final int LONGEST = 16 * 1024;

    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream stream;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private int number;
    private boolean tooLong;

    RawLines(InputStream stream) {
        this.stream = stream;
    }

    /** The next line, empty at the end of the stream. */
    Optional<RawLine> next() throws IOException {
        if (!filled()) return Optional.empty();
        number++;
        if (number == 1) skipByteOrderMark();
        line.reset();
        tooLong = false;
        while (filled() && !readUpToLineEnd()) {
            // another buffer of the same line
        }
        return Optional.of(new RawLine(number, withoutCarriageReturn(line.toByteArray()), tooLong));
    }

    private boolean filled() throws IOException {
        if (position < limit) return true;
        position = 0;
        limit = stream.readNBytes(buffer, 0, buffer.length);
        return limit > 0;
    }

    private void skipByteOrderMark() {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (i >= limit || (buffer[i] & 0xFF) != BYTE_ORDER_MARK[i]) return;
        }
        position = BYTE_ORDER_MARK.length;
    }

    /** Takes what the buffer holds of the line; true if its end was there. */
    private boolean readUpToLineEnd() {
        int end = position;
        while (end < limit && buffer[end] != '\n') end++;
        keep(position, end - position);
        boolean found = end < limit;
        position = found ? end + 1 : end;
        return found;
    }

    private void keep(int from, int length) {
        // One more than allowed is kept, in case it is the CR of a line end.
        int room = LONGEST + 1 - line.size();
        line.write(buffer, from, Math.min(length, room));
        if (length > room) tooLong = true;
    }

    private byte[] withoutCarriageReturn(byte[] bytes) {
        int length = bytes.length;
        if (!tooLong && length > 0 && bytes[length - 1] == '\r') length--;
        if (length > LONGEST) {
            tooLong = true;
            length = LONGEST;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
