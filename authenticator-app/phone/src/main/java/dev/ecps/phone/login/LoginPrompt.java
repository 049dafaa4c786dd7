package dev.ecps.phone.login;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.challenge.NumbersShown;
import dev.ecps.wire.challenge.PendingChallenge;
import dev.ecps.wire.challenge.Unlock;
import java.time.Instant;

/** A service wants to log its user in, and waits for this phone. Two prompts for the same request are equal. */
public final class LoginPrompt {
    private final PendingChallenge challenge;
    private final ProviderGateway gateway;
    private final PinSecret pinSecret;

    LoginPrompt(PendingChallenge challenge, ProviderGateway gateway, PinSecret pinSecret) {
        this.challenge = challenge;
        this.gateway = gateway;
        this.pinSecret = pinSecret;
    }

    /** Names the request. */
    public ChallengeId id() {
        return challenge.id();
    }

    /** The service, as the holder knows it. */
    public String service() {
        return challenge.service();
    }

    public Instant askedAt() {
        return challenge.askedAt();
    }

    /** No answer is taken from then on; by the provider's clock. */
    public Instant expiresAt() {
        return challenge.expiresAt();
    }

    /**
     * Shows the three numbers, against the PIN. May be called again after a wrong PIN.
     *
     * @throws dev.ecps.phone.problem.Refused PIN_WRONG (with {@code triesLeft}), PIN_BLOCKED, CHALLENGE_OVER,
     *     CHALLENGE_UNKNOWN, or a refusal of any signed request
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public NumbersOnPhone unlock(Pin pin) {
        String proof = pinSecret.proofOf(pin);
        NumbersShown shown = gateway.post(path(PhonePaths.UNLOCK), new Unlock(proof), NumbersShown.class);
        return new NumbersOnPhone(shown, proof, gateway, path(PhonePaths.ANSWER));
    }

    /**
     * « Abandonner la connexion »: refuses the request. No PIN is needed.
     *
     * @throws dev.ecps.phone.problem.Refused CHALLENGE_OVER, CHALLENGE_UNKNOWN, or a refusal of any signed request
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public void decline() {
        gateway.hesitate();
        gateway.tell(path(PhonePaths.DECLINE), null);
    }

    private String path(String verb) {
        return PhonePaths.CHALLENGES + "/" + id() + "/" + verb;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoginPrompt && ((LoginPrompt) other).id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "LoginPrompt[" + service() + ", " + id() + "]";
    }
}
