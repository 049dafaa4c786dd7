package dev.ecps.phone.cli;

import dev.ecps.phone.cli.fleet.FleetReport;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says how a fleet fares: on a terminal in one line that renews itself, else in a line from time to time. */
final class FleetProgress {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final Voice voice;
    private final Supplier<FleetReport> fleet;

    FleetProgress(Voice voice, Supplier<FleetReport> fleet) {
        this.voice = voice;
        this.fleet = fleet;
    }

    /** How long to wait between two lines. */
    Duration pause() {
        return voice.interactive() ? ON_TERMINAL : ELSEWHERE;
    }

    void say() {
        FleetReport now = fleet.get();
        String words = voice.say(
                "fleet.progress",
                now.active(),
                now.phones(),
                now.challenges(),
                words(now.answers()),
                words(now.failures()),
                now.answerP50(),
                now.answerP99());
        if (voice.interactive()) voice.overwrite(words);
        else voice.tellInWords(event("progress", now), words);
    }

    /** The last word. */
    void sayReport(FleetReport end) {
        if (voice.interactive()) voice.overwrite("");
        voice.tell(
                event("report", end),
                "fleet.report",
                end.active(),
                end.phones(),
                end.activationP50(),
                end.activationP99(),
                end.challenges(),
                words(end.answers()),
                end.answerP50(),
                end.answerP99(),
                words(end.failures()),
                end.seconds());
    }

    /** @param name {@code progress} or {@code report} */
    static Event event(String name, FleetReport report) {
        return Event.named(name)
                .with("phones", report.phones())
                .with("active", report.active())
                .with("challenges", report.challenges())
                .with("answers", report.answers())
                .with("failures", report.failures())
                .with("answerP50Millis", report.answerP50())
                .with("answerP99Millis", report.answerP99())
                .with("activationP50Millis", report.activationP50())
                .with("activationP99Millis", report.activationP99())
                .with("seconds", report.seconds());
    }

    /** {@code approved 12, declined 3}, or a dash. */
    private static String words(Map<String, Long> counts) {
        if (counts.isEmpty()) return "–";
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
