package dev.ecps.phone.cli;

import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.cli.fleet.FleetReport.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a fleet fares: on a terminal in one line that renews itself, else in a line from time to time. */
final class FleetProgress {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final int BAR = 20;

    private final Voice voice;
    private final Supplier<FleetReport> fleet;
    private final Duration pause;
    private boolean batchSaid;

    /** @param wanted how often; null for the usual */
    FleetProgress(Voice voice, Supplier<FleetReport> fleet, @Nullable Duration wanted) {
        this.voice = voice;
        this.fleet = fleet;
        this.pause = wanted != null ? wanted : voice.interactive() ? ON_TERMINAL : ELSEWHERE;
    }

    /** How long to wait between two lines. */
    Duration pause() {
        return pause;
    }

    void say() {
        FleetReport now = fleet.get();
        sayBatchOnce(now);
        if (voice.interactive()) voice.overwrite(bar(now) + " " + words(now));
        else voice.tellInWords(event("progress", now), words(now));
    }

    /** Early, so that whoever kills the fleet can still remove its people. */
    private void sayBatchOnce(FleetReport now) {
        if (batchSaid || now.batch().isEmpty()) return;
        batchSaid = true;
        if (voice.interactive()) voice.overwrite("");
        voice.remark("fleet.batch", now.batch().get());
    }

    private String words(FleetReport now) {
        String phones = voice.say("fleet.phones", now.active(), now.phones(), now.connected());
        String logins = now.logins() == 0 ? "" : voice.say("fleet.logins", now.logins());
        String failures = now.failures().isEmpty() ? "" : voice.say("fleet.failures", words(now.failures()));
        return phones + requests(now) + logins + failures;
    }

    private String requests(FleetReport now) {
        if (now.challenges() == 0) return voice.say("fleet.no-requests");
        if (now.answers().isEmpty()) return voice.say("fleet.unanswered", now.challenges());
        Timing took = now.answering();
        return voice.say("fleet.requests", now.challenges(), words(now.answers()), took.p50(), took.p99());
    }

    private static String bar(FleetReport now) {
        int full = (int) (BAR * now.active() / now.phones());
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    /** Before the phones say good-bye, which may take a while. */
    void sayEnding() {
        if (voice.interactive()) voice.overwrite(voice.say("fleet.ending"));
    }

    /** The last word. */
    void sayReport(FleetReport end, boolean kept) {
        if (voice.interactive()) voice.overwrite("");
        voice.tellInWords(event("report", end), inFull(end, kept));
    }

    private String inFull(FleetReport end, boolean kept) {
        var text = new StringBuilder(
                voice.say("fleet.report.phones", end.active(), end.phones(), times(end.activating())));
        if (end.missing() > 0) text.append(voice.say("fleet.report.missing", end.missing()));
        end.batch().ifPresent(batch -> text.append(voice.say(kept ? "fleet.report.kept" : "fleet.report.gone", batch)));
        if (end.challenges() == 0) {
            text.append(voice.say("fleet.report.no-requests"));
        } else {
            text.append(voice.say(
                    "fleet.report.requests",
                    end.challenges(),
                    words(end.answers()),
                    end.answersPerSecond(),
                    times(end.answering())));
        }
        if (end.logins() > 0) text.append(voice.say("fleet.report.logins", end.logins(), times(end.loggingIn())));
        end.failures().forEach((what, count) -> text.append(failure(what, count)));
        return text.append(voice.say("fleet.report.time", end.seconds())).toString();
    }

    /** With what can be done about it, where that is known. */
    private String failure(String what, long count) {
        String words = voice.say("fleet.report.failure", count, what);
        return voice.adviceOn(what).map(advice -> words + " " + advice).orElse(words);
    }

    private String times(Timing timing) {
        return voice.say("fleet.times", timing.p50(), timing.p99());
    }

    /** @param name {@code progress} or {@code report} */
    static Event event(String name, FleetReport report) {
        return Event.named(name)
                .with("phones", report.phones())
                .with("active", report.active())
                .with("connected", report.connected())
                .with("challenges", report.challenges())
                .with("answers", report.answers())
                .with("failures", report.failures())
                .with("answersPerSecond", report.answersPerSecond())
                .with("answerP50Millis", report.answering().p50())
                .with("answerP99Millis", report.answering().p99())
                .with("activationP50Millis", report.activating().p50())
                .with("activationP99Millis", report.activating().p99())
                .with("logins", report.logins())
                .with("loginP50Millis", report.loggingIn().p50())
                .with("loginP99Millis", report.loggingIn().p99())
                .with("batch", report.batch().orElse(null))
                .with("seconds", report.seconds());
    }

    /** {@code approved 12, declined 3}. */
    private static String words(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
