package dev.ecps.wire.activation;

import java.time.Instant;

/**
 * The provider knows the practitioner and shows what it would write to.
 *
 * @param activation secret name of this activation, known to this phone only; part of the paths that follow
 * @param contacts what the mail and the SMS will be sent to, masked
 * @param expiresAt the whole activation must be complete before this instant
 */
public record ActivationOpened(String activation, MaskedContacts contacts, Instant expiresAt) {
    @Override
    public String toString() {
        return "ActivationOpened[…]";
    }
}
