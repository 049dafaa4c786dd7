package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.NationalId;
import java.time.Instant;

/**
 * The PC's side of an activation by card, in one of its states: somebody who logged in with a card looks at the portal.
 * What it shows is kept in clear: the page can be asked for again.
 */
sealed interface CardDesk {
    /** Who sits there. */
    NationalId nationalId();

    /** When nobody needs it any more. */
    Instant forgottenAt();

    /**
     * A QR code waits for a phone.
     *
     * @param token in the QR code
     * @param until when it is good no more, and another is shown
     */
    record QrShown(NationalId nationalId, String token, Instant until) implements CardDesk {
        @Override
        public Instant forgottenAt() {
            return until;
        }

        boolean shows(String fingerprint) {
            return Chance.fingerprint(token).equals(fingerprint);
        }

        CardDesk scanned(String activation, String code, Instant activationExpiresAt) {
            return new QrScanned(nationalId, activation, code, activationExpiresAt);
        }

        @Override
        public String toString() {
            return "QrShown[…]";
        }
    }

    /**
     * A phone has scanned it: all the rest is told by the phone's activation.
     *
     * @param activation fingerprint of its secret
     * @param code what the phone must be told
     */
    record QrScanned(NationalId nationalId, String activation, String code, Instant forgottenAt) implements CardDesk {
        @Override
        public String toString() {
            return "QrScanned[…]";
        }
    }
}
