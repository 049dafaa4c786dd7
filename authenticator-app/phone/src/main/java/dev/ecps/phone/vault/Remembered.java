package dev.ecps.phone.vault;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/**
 * All that a phone keeps.
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
        requireNonNull(provider, "provider");
        requireNonNull(clockOffset, "clockOffset");
        requireNonNull(place, "place");
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
