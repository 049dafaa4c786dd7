package dev.ecps.idp.ecps.challenge;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.ecps.challenge.PhoneAnswers.Outcome;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.ecps.device.SignedRequest;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.challenge.Answer;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.NumbersShown;
import dev.ecps.wire.challenge.PendingChallenge;
import dev.ecps.wire.challenge.Unlock;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Login requests as their phone sees them; every call is signed. */
@Path(PhonePaths.CHALLENGES)
@Blocking
class ChallengeEndpoint {
    private final LoginChallenges challenges;
    private final PhoneAnswers answers;
    private final SignedRequest request;

    ChallengeEndpoint(LoginChallenges challenges, PhoneAnswers answers, SignedRequest request) {
        this.challenges = challenges;
        this.answers = answers;
        this.request = request;
    }

    @GET
    public List<PendingChallenge> pending() {
        var device = request.signedBy(null);
        return challenges.pendingOn(device.id()).stream()
                .map(asked -> new PendingChallenge(asked.id(), asked.service(), asked.askedAt(), asked.expiresAt()))
                .toList();
    }

    @POST
    @Path("{id}/" + PhonePaths.UNLOCK)
    public NumbersShown unlock(@PathParam("id") String id, byte @Nullable [] body) throws JsonProcessingException {
        var device = request.signedBy(body);
        var pin = pin(request.read(body, Unlock.class).pinProof());
        var outcome = answers.unlock(device, challenge(id), pin);
        if (!(outcome instanceof Outcome.Unlocked unlocked)) throw refused(outcome);
        return new NumbersShown(unlocked.asked().choices(), unlocked.asked().expiresAt());
    }

    @POST
    @Path("{id}/" + PhonePaths.ANSWER)
    public AnswerTaken answer(@PathParam("id") String id, byte @Nullable [] body) throws JsonProcessingException {
        var device = request.signedBy(body);
        var answer = request.read(body, Answer.class);
        if (answer.number() == null) throw Refusal.field("number", "The number that was picked is required.");
        var outcome = answers.answer(device, challenge(id), answer.number(), pin(answer.pinProof()));
        if (!(outcome instanceof Outcome.Taken taken)) throw refused(outcome);
        return new AnswerTaken(
                taken.challenge() instanceof LoginChallenge.Approved
                        ? AnswerTaken.Outcome.APPROVED
                        : AnswerTaken.Outcome.WRONG_NUMBER);
    }

    @POST
    @Path("{id}/" + PhonePaths.DECLINE)
    public void decline(@PathParam("id") String id, byte @Nullable [] body) {
        var device = request.signedBy(body);
        var outcome = answers.decline(device, challenge(id));
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
