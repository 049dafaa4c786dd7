package dev.ecps.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server answered.
 *
 * @param status of the answer
 * @param headers each {@code Name: value}, as they came
 * @param body its bytes
 */
public record Answer(int status, List<String> headers, byte[] body) {
    /** Every value of this header. */
    public Stream<String> all(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip());
    }

    /** The first value of this header. */
    public Optional<String> header(String name) {
        return all(name).findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Itself, if it has this status. */
    public Answer expect(int expected, String what) {
        if (status == expected) return this;
        throw new IllegalStateException(what + ": " + expected + " expected, but " + status + " came: " + text());
    }
}
