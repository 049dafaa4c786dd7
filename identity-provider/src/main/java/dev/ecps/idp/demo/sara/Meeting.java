package dev.ecps.idp.demo.sara;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The meeting takes place every Thursday at 17:30, Paris time. */
final class Meeting {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime HOUR = LocalTime.of(17, 30);

    private Meeting() {}

    static ZonedDateTime after(Instant now) {
        var here = now.atZone(PARIS);
        var next = here.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)).with(HOUR);
        return next.isAfter(here) ? next : next.plusWeeks(1);
    }

    /** Day and hour in words. */
    static String told(ZonedDateTime meeting, Locale language) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
        return day.format(meeting) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(meeting);
    }
}
