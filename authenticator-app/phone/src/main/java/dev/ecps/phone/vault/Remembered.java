package dev.ecps.phone.vault;

import java.net.URI;
import java.time.Duration;

/**
 * All that a phone keeps. Two instances with the same content are equal.
 *
 * @param format version of this record on disk, {@value #FORMAT}
 * @param provider where the phone was used last
 * @param notifications whether login requests announce themselves
 * @param clockOffset how far the holder set the phone's clock ahead (negative: behind); zero is automatic
 * @param place where the phone stands
 */
public record Remembered(int format, URI provider, boolean notifications, Duration clockOffset, Place place) {
    /** The format this version writes, and the only one it reads. */
    public static final int FORMAT = 1;

    /** @throws NullPointerException if a member is missing */
    public Remembered {
        java.util.Objects.requireNonNull(provider, "provider");
        java.util.Objects.requireNonNull(clockOffset, "clockOffset");
        java.util.Objects.requireNonNull(place, "place");
    }

    /** A phone fresh from its box. */
    public static Remembered fresh(URI provider) {
        return new Remembered(FORMAT, provider, true, Duration.ZERO, new Place.AtStart());
    }

    public Remembered at(URI provider) {
        return new Remembered(format, provider, notifications, clockOffset, place);
    }

    public Remembered withNotifications(boolean notifications) {
        return new Remembered(format, provider, notifications, clockOffset, place);
    }

    public Remembered withClockOffset(Duration clockOffset) {
        return new Remembered(format, provider, notifications, clockOffset, place);
    }

    public Remembered at(Place place) {
        return new Remembered(format, provider, notifications, clockOffset, place);
    }
}
