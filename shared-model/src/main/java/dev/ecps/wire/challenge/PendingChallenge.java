package dev.ecps.wire.challenge;

import dev.ecps.wire.ChallengeId;
import java.time.Instant;

/**
 * A login request that waits for this phone. The three numbers come later, against the PIN.
 *
 * @param id names the request
 * @param service name of the relying party that wants to log its user in
 * @param askedAt when it was asked
 * @param expiresAt no answer is taken from then on
 */
public record PendingChallenge(ChallengeId id, String service, Instant askedAt, Instant expiresAt) {}
