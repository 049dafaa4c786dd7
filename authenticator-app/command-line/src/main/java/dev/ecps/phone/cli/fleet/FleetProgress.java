package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.cli.Voice;
import java.time.Duration;
import java.util.function.Supplier;

/** Says how a fleet fares: on a terminal in one line that renews itself, else in a line from time to time. */
public final class FleetProgress {
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final Voice voice;
    private final Supplier<FleetReport> fleet;

    public FleetProgress(Voice voice, Supplier<FleetReport> fleet) {
        this.voice = voice;
        this.fleet = fleet;
    }

    /** How long to wait between two lines. */
    public Duration pause() {
        return voice.interactive() ? ON_TERMINAL : ELSEWHERE;
    }

    public void say() {
        FleetReport now = fleet.get();
        String words = voice.say(
                "fleet.progress",
                now.active(),
                now.phones(),
                now.challenges(),
                FleetReport.words(now.answers()),
                FleetReport.words(now.failures()),
                now.answerP50(),
                now.answerP99());
        if (voice.interactive()) voice.overwrite(words);
        else voice.tellInWords(now.event("progress"), words);
    }

    /** The last word. */
    public void sayReport(FleetReport end) {
        if (voice.interactive()) voice.overwrite("");
        voice.tell(
                end.event("report"),
                "fleet.report",
                end.active(),
                end.phones(),
                end.activationP50(),
                end.activationP99(),
                end.challenges(),
                FleetReport.words(end.answers()),
                end.answerP50(),
                end.answerP99(),
                FleetReport.words(end.failures()),
                end.seconds());
    }
}
