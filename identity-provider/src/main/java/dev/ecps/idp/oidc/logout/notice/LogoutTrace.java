package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last sessions that were ended on this node, for developers who wonder why their service heard nothing. */
@ApplicationScoped
public class LogoutTrace {
    private final BackchannelConfig config;
    private final Deque<EndedSession> newestFirst = new ArrayDeque<>();
    private long delivered;
    private long failed;
    private long pending;

    LogoutTrace(BackchannelConfig config) {
        this.config = config;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.logout.backchannel.kept", config.kept(), 1, 100_000);
    }

    /**
     * Back-channel notices since the start, those that have left the list included.
     *
     * @param delivered answered 2xx
     * @param failed given up
     * @param pending neither yet
     */
    public record Counts(long delivered, long failed, long pending) {}

    synchronized void add(EndedSession ended) {
        newestFirst.addFirst(ended);
        if (newestFirst.size() > config.kept()) newestFirst.removeLast();
    }

    synchronized void begin() {
        pending++;
    }

    /** A notice of the back channel goes on; {@code Delivered} and {@code Failed} settle it. */
    synchronized void note(Notice notice, NoticeState next) {
        notice.become(next);
        if (next instanceof NoticeState.Pending) return;
        pending--;
        if (next instanceof NoticeState.Delivered) delivered++;
        else failed++;
    }

    /** Newest first, at most {@code ecps.logout.backchannel.kept}. */
    public synchronized List<EndedSession> newestFirst() {
        return List.copyOf(newestFirst);
    }

    public synchronized Counts counts() {
        return new Counts(delivered, failed, pending);
    }

    /** Empties the list; what is under way goes on, and the counts stay. */
    public synchronized void empty() {
        newestFirst.clear();
    }
}
