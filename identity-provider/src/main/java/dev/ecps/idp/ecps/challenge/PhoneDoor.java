package dev.ecps.idp.ecps.challenge;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.ecps.challenge.PhoneAnswers.Outcome;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.ecps.device.SignedCall;
import dev.ecps.idp.ecps.device.SignedCalls;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.Answer;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.NumbersShown;
import dev.ecps.wire.challenge.PendingChallenge;
import dev.ecps.wire.challenge.Unlock;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phone can say about login requests, and what it hears. Calls that came by HTTP and those of the sandbox's
 * virtual phones enter here alike: each is signed, and its signature, clock, PIN and state are checked. Every method
 * throws {@link Refusal} as {@code docs/phone-protocol.md} tells.
 */
@Singleton
public class PhoneDoor {
    private final LoginChallenges challenges;
    private final PhoneAnswers answers;
    private final SignedCalls calls;

    PhoneDoor(LoginChallenges challenges, PhoneAnswers answers, SignedCalls calls) {
        this.challenges = challenges;
        this.answers = answers;
        this.calls = calls;
    }

    /** What waits for the phone that signed this. */
    public List<PendingChallenge> pending(SignedCall call) {
        var device = calls.signer(call);
        return challenges.pendingOn(device.id()).stream()
                .map(asked -> new PendingChallenge(asked.id(), asked.service(), asked.askedAt(), asked.expiresAt()))
                .toList();
    }

    /** The PIN against the numbers. */
    public NumbersShown unlock(SignedCall call, String id) throws JsonProcessingException {
        var device = calls.signer(call);
        return unlock(
                device, challenge(id), pin(calls.read(call.body(), Unlock.class).pinProof()));
    }

    /** The same from a phone that is known already, and with whatever vouches for the PIN. */
    public NumbersShown unlock(Device device, ChallengeId id, PinEvidence pin) {
        var outcome = answers.unlock(device, id, pin);
        if (!(outcome instanceof Outcome.Unlocked unlocked)) throw refused(outcome);
        return new NumbersShown(unlocked.asked().choices(), unlocked.asked().expiresAt());
    }

    /** A number was picked. */
    public AnswerTaken answer(SignedCall call, String id) throws JsonProcessingException {
        var device = calls.signer(call);
        var answer = calls.read(call.body(), Answer.class);
        if (answer.number() == null) throw Refusal.field("number", "The number that was picked is required.");
        return answer(device, challenge(id), answer.number(), pin(answer.pinProof()));
    }

    /** The same from a phone that is known already, and with whatever vouches for the PIN. */
    public AnswerTaken answer(Device device, ChallengeId id, TwoDigits number, PinEvidence pin) {
        var outcome = answers.answer(device, id, number, pin);
        if (!(outcome instanceof Outcome.Taken taken)) throw refused(outcome);
        return new AnswerTaken(
                taken.challenge() instanceof LoginChallenge.Approved
                        ? AnswerTaken.Outcome.APPROVED
                        : AnswerTaken.Outcome.WRONG_NUMBER);
    }

    /** The holder refuses. */
    public void decline(SignedCall call, String id) {
        var device = calls.signer(call);
        decline(device, challenge(id));
    }

    /** The same from a phone that is known already. */
    public void decline(Device device, ChallengeId id) {
        var outcome = answers.decline(device, id);
        if (!(outcome instanceof Outcome.Taken)) throw refused(outcome);
    }

    private static ChallengeId challenge(String id) {
        try {
            return new ChallengeId(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static PinEvidence pin(@Nullable String proof) {
        try {
            if (proof != null) return PinEvidence.Typed.of(proof);
        } catch (IllegalArgumentException e) {
            // answered below, like an absent one
        }
        throw Refusal.field("pinProof", "It must be base64url of the 32 bytes of HMAC-SHA-256(secret, PIN).");
    }

    private static Refusal refused(Outcome outcome) {
        if (outcome instanceof Outcome.WrongPin wrong) {
            return new Refusal(Problem.of(ProblemType.PIN_WRONG, "Wrong PIN: type it again.")
                    .withTriesLeft(wrong.triesLeft()));
        }
        if (outcome instanceof Outcome.PinBlocked) {
            return new Refusal(
                    ProblemType.PIN_BLOCKED, "Too many wrong PINs: delete this e-CPS and activate it again.");
        }
        return outcome instanceof Outcome.Over
                ? new Refusal(ProblemType.CHALLENGE_OVER, "This login request was answered, replaced or is too old.")
                : unknown();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.CHALLENGE_UNKNOWN, "This phone was asked no such thing.");
    }
}
