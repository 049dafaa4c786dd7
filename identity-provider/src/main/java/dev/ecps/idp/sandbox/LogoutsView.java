package dev.ecps.idp.sandbox;

import dev.ecps.idp.oidc.logout.notice.EndedSession;
import dev.ecps.idp.oidc.logout.notice.LogoutTrace;
import dev.ecps.idp.oidc.logout.notice.LogoutTrace.Counts;
import dev.ecps.idp.oidc.logout.notice.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page of logouts shows, ready to be written: its template only places it. */
final class LogoutsView {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Words words;
    private final LogoutTrace trace;

    LogoutsView(Words words, LogoutTrace trace) {
        this.words = words;
        this.trace = trace;
    }

    public Map<String, String> getWords() {
        return words.all();
    }

    public String getLanguage() {
        return words.language();
    }

    public List<EndedSession> getLogouts() {
        return trace.newestFirst();
    }

    public String getCounts() {
        Counts counts = trace.counts();
        return words.counted("logoutCounts", counts.delivered(), counts.failed(), counts.pending());
    }

    /** The clients that gave no address to be told at. */
    public List<String> untold(EndedSession ended) {
        var told = ended.notices().stream().map(notice -> notice.client().id()).toList();
        return ended.clients().stream().filter(id -> !told.contains(id)).toList();
    }

    public String way(EndedSession ended) {
        return words.get("way-" + ended.way().word());
    }

    public String channel(Notice notice) {
        return words.get("channel-" + notice.channel().name().toLowerCase(Locale.ROOT));
    }

    /** « prévenu (200, 1 essai) », « échec : … ». */
    public String state(Notice notice) {
        var state = notice.state();
        var told = new StringBuilder(words.get("state-" + state.word()));
        state.status().ifPresent(status -> told.append(" · HTTP ").append(status));
        state.reason().ifPresent(reason -> told.append(" · ").append(reason));
        if (state.tries() > 1) told.append(" · ").append(words.counted("tries", state.tries()));
        return told.toString();
    }

    /** The kind of alert a state looks like. */
    public String look(Notice notice) {
        return switch (notice.state().word()) {
            case "delivered" -> "success";
            case "failed" -> "error";
            case "pending" -> "warning";
            default -> "";
        };
    }

    public String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(words.get("dates")))
                .withZone(FRANCE)
                .format(time);
    }
}
