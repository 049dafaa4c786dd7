package dev.ecps.idp.ecps.activation;

import java.time.Instant;

/** What the portal shows to whoever activates an e-CPS with a card. */
public sealed interface CardScreen {
    /**
     * To be scanned with the phone.
     *
     * @param link what the QR code says
     * @param until when it is good no more
     */
    record Qr(String link, Instant until) implements CardScreen {
        @Override
        public String toString() {
            return "Qr[…]";
        }
    }

    /**
     * To be typed into the phone that scanned.
     *
     * @param code digits
     * @param until when it is good no more
     */
    record Code(String code, Instant until) implements CardScreen {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** The code was right; the PIN is being chosen on the phone. */
    record PinAwaited() implements CardScreen {}

    /** The e-CPS is active. */
    record Activated() implements CardScreen {}

    /** Too many wrong codes were typed. */
    record Locked() implements CardScreen {}

    /** The phone took too long. */
    record Expired() implements CardScreen {}
}
