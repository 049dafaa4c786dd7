package dev.ecps.idp.legible;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * What a log has heard lately. Strangers can do the same thing a thousand times a second: the log hears of it once in
 * ten minutes, and of {@value #MOST} different things in that time, whoever does them.
 */
public final class News {
    /** Things a log hears of in ten minutes. */
    public static final int MOST = 200;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Set<String> heard = new HashSet<>();
    private Instant since = Instant.MIN;

    public News(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the log should hear of this. It then counts as heard. */
    public synchronized boolean isNews(String thing) {
        var now = clock.instant();
        if (now.isBefore(since) || !now.isBefore(since.plus(KEPT))) {
            heard.clear();
            since = now;
        }
        return heard.size() < MOST && heard.add(thing);
    }
}
