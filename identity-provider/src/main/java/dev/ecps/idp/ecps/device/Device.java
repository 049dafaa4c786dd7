package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.util.Optional;

/**
 * A registered phone and the e-CPS on it.
 *
 * @param id names it
 * @param nationalId whose e-CPS it is
 * @param publicKey public JWK as JSON
 * @param name what the holder calls the phone
 * @param virtual whether it exists in the sandbox only
 * @param activatedAt when it was registered
 * @param expiresAt from then on the e-CPS must be activated again
 * @param pinTriesLeft wrong PINs that remain; 0 when blocked
 * @param ended why it is no longer active, if it is not
 */
public record Device(
        DeviceId id,
        NationalId nationalId,
        String publicKey,
        String name,
        boolean virtual,
        Instant activatedAt,
        Instant expiresAt,
        int pinTriesLeft,
        Optional<Ending> ended) {

    /** Why an e-CPS ended. */
    public enum Ending {
        /** Activated on another phone. */
        REPLACED,
        /** Deleted by its holder or for them. */
        DELETED
    }

    Device ending(Ending why) {
        return new Device(
                id, nationalId, publicKey, name, virtual, activatedAt, expiresAt, pinTriesLeft, Optional.of(why));
    }

    public boolean blocked() {
        return pinTriesLeft == 0;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether this e-CPS can approve a login now. */
    public boolean usable(Instant now) {
        return ended.isEmpty() && !blocked() && !expired(now);
    }
}
