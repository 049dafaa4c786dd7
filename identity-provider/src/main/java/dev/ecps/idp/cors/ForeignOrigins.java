package dev.ecps.idp.cors;

import dev.ecps.idp.legible.Legible;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Which origins the log was told of lately: each at most once in ten minutes, and not more than thirty of them. */
final class ForeignOrigins {
    static final Duration SILENCE = Duration.ofMinutes(10);
    static final int MOST = 30;

    private final Map<String, Instant> told = new HashMap<>();

    /** Whether to tell of this origin now; then it was told. */
    synchronized boolean isNews(String origin, Instant now) {
        told.values().removeIf(last -> !last.plus(SILENCE).isAfter(now) || last.isAfter(now));
        return told.size() < MOST && told.putIfAbsent(origin, now) == null;
    }

    /** An origin has no blanks: one that has would be read as a part of the sentence. */
    static String legible(String sent) {
        return Legible.ascii(sent).replace(' ', '?');
    }
}
