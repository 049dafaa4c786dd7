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
 * @param applicant whose activation is under way: the identifier as it was typed; empty where none is
 */
public record Remembered(
        int format, URI provider, boolean notifications, Duration clockOffset, Place place, String applicant) {
    /** The format this version writes, and the only one it reads. */
    public static final int FORMAT = 1;

    /** @throws NullPointerException if a member is missing */
    public Remembered {
        requireNonNull(provider, "provider");
        requireNonNull(clockOffset, "clockOffset");
        requireNonNull(place, "place");
        requireNonNull(applicant, "applicant");
    }

    /** A phone fresh from its box. */
    public static Remembered fresh(URI provider) {
        return new Remembered(FORMAT, provider, true, Duration.ZERO, new Place.AtStart(), "");
    }

    public Remembered at(URI provider) {
        return new Remembered(format, provider, notifications, clockOffset, place, applicant);
    }

    public Remembered withNotifications(boolean notifications) {
        return new Remembered(format, provider, notifications, clockOffset, place, applicant);
    }

    public Remembered withClockOffset(Duration clockOffset) {
        return new Remembered(format, provider, notifications, clockOffset, place, applicant);
    }

    /** An activation that has come to its end, or to nothing, is nobody's any more. */
    public Remembered at(Place place) {
        boolean underWay = !(place instanceof Place.AtStart || place instanceof Place.Active);
        return new Remembered(format, provider, notifications, clockOffset, place, underWay ? applicant : "");
    }

    public Remembered appliedForBy(String applicant) {
        return new Remembered(format, provider, notifications, clockOffset, place, applicant);
    }

    @Override
    public String toString() {
        return "Remembered[" + provider + ", " + place + "]";
    }
}
