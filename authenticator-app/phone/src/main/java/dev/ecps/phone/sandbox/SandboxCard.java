package dev.ecps.phone.sandbox;

import java.time.Instant;

/**
 * A CPx card of the sandbox.
 *
 * @param number printed on it, ten digits
 * @param nationalId whose it is
 * @param kind CPS, CPF, CPE, CPA or CDE
 * @param environment test or real
 * @param state ordered, delivered, usable, blocked, expired, opposed or replaced
 * @param expiresAt from then on it is of no use
 */
public record SandboxCard(
        String number, String nationalId, String kind, String environment, String state, Instant expiresAt) {
    /** Without the holder, since it may reach a log. */
    @Override
    public String toString() {
        return "SandboxCard[" + number + " " + state + "]";
    }
}
