package dev.ecps.wire.activation;

import java.time.Instant;

/**
 * The QR code of the management portal was scanned: the portal now shows a code, which is typed into the phone.
 *
 * @param activation secret name of this activation, known to this phone only; part of the paths that follow
 * @param codeLength how many digits the code has
 * @param codeExpiresAt the code is good until then
 * @param expiresAt the whole activation must be complete before this instant
 */
public record CardScanned(String activation, int codeLength, Instant codeExpiresAt, Instant expiresAt) {
    @Override
    public String toString() {
        return "CardScanned[…]";
    }
}
