package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;

/** Each refused step as the problem its phone is told. */
final class ActivationRefusals {
    private ActivationRefusals() {}

    static Refusal of(Refused<?> refused) {
        return switch (refused.why()) {
            case UNKNOWN -> problem(ProblemType.ACTIVATION_UNKNOWN, "No such activation: begin again.");
            case EXPIRED -> problem(ProblemType.ACTIVATION_EXPIRED, "This activation took too long: begin again.");
            case OUT_OF_STEP ->
                problem(
                        ProblemType.ACTIVATION_OUT_OF_STEP,
                        "This step does not follow the last one of this activation.");
            case LOCKED -> problem(ProblemType.ACTIVATION_LOCKED, "Too many wrong codes: begin again.");
            case RESENDS_USED_UP ->
                problem(ProblemType.RESENDS_USED_UP, "No further message is sent for this activation: begin again.");
            case LINK_UNKNOWN ->
                about(
                        "link",
                        Problem.of(
                                ProblemType.LINK_UNKNOWN,
                                "This link is none of this provider's, or of another activation: scan the one in the last mail."));
            case LINK_EXPIRED ->
                about(
                        "link",
                        Problem.of(
                                ProblemType.LINK_EXPIRED,
                                "This link is too old, or a newer mail replaced it: ask for the mail again."));
            case LINK_USED -> about("link", Problem.of(ProblemType.LINK_USED, "This link was used already: go on."));
            case CODE_WRONG ->
                about(
                        "code",
                        Problem.of(ProblemType.SMS_CODE_WRONG, "This is not the code of the SMS.")
                                .withTriesLeft(refused.triesLeft()));
            case CODE_EXPIRED ->
                about("code", Problem.of(ProblemType.SMS_CODE_EXPIRED, "This code is too old: ask for another SMS."));
            case CODE_SUPERSEDED ->
                about(
                        "code",
                        Problem.of(ProblemType.SMS_CODE_SUPERSEDED, "A newer SMS replaced this code: use the newest."));
        };
    }

    private static Refusal problem(ProblemType type, String detail) {
        return new Refusal(type, detail);
    }

    private static Refusal about(String field, Problem problem) {
        return new Refusal(problem.about(field));
    }
}
