package dev.ecps.idp.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the portal writes them, in Paris. */
final class Moments {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(PARIS);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(PARIS);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(PARIS);

    private Moments() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    static String second(Instant moment) {
        return SECOND.format(moment);
    }
}
