package dev.ecps.idp.sandbox;

import dev.ecps.idp.page.Texts;
import dev.ecps.idp.time.Due;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** What the page of the clock shows, in words. */
@TemplateData
public final class TimeView {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** The waits that the guides and PSC know. */
    private static final List<String> JOURNEYS =
            List.of("PT2M", "PT30M", "PT4H", "P1D", "P2D", "P7D", "P30D", "P1096D");

    private final Texts texts;
    private final Instant now;
    private final Duration travelled;

    TimeView(Texts texts, Instant now, Duration travelled) {
        this.texts = texts;
        this.now = now;
        this.travelled = travelled;
    }

    public List<String> journeys() {
        return JOURNEYS;
    }

    /** « 48 heures », of one of {@link #journeys}. */
    public String label(String journey) {
        return texts.get("time.journey." + journey);
    }

    public boolean away() {
        return !travelled.isZero();
    }

    /** « 2 j 3 h 10 min », whole minutes. */
    public String distance() {
        return texts.get("time.distance", travelled.toDays(), travelled.toHoursPart(), travelled.toMinutesPart());
    }

    public String shown() {
        return written(now);
    }

    public String at(Due due) {
        return written(due.at());
    }

    public String what(Due due) {
        return texts.get("due." + due.word());
    }

    private String written(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(texts.get("time.dates")))
                .withZone(FRANCE)
                .format(time);
    }
}
