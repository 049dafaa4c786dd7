package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.ecps.activation.Outcome.Refused;
import dev.ecps.idp.ecps.activation.Outcome.Why;
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
            case SHOWN_CODE_WRONG ->
                about(
                        "code",
                        Problem.of(ProblemType.SHOWN_CODE_WRONG, "This is not the code that the portal shows.")
                                .withTriesLeft(refused.triesLeft()));
            case SHOWN_CODE_EXPIRED ->
                about(
                        "code",
                        Problem.of(
                                ProblemType.SHOWN_CODE_EXPIRED,
                                "This code is too old: begin again on the portal, and scan its new QR code."));
        };
    }

    private enum Where {
        PORTAL
    }

    /** A refused scan of the portal's QR code: the same types, with words of its own on the phone. */
    static Refusal ofScan(Why why) {
        return switch (why) {
            case LINK_EXPIRED -> scan(ProblemType.LINK_EXPIRED, "The portal shows another QR code by now: scan that.");
            case LINK_USED ->
                scan(ProblemType.LINK_USED, "This QR code was scanned already: begin again on the portal.");
            default -> scan(ProblemType.LINK_UNKNOWN, "This is no QR code of this provider's management portal.");
        };
    }

    private static Refusal scan(ProblemType type, String detail) {
        return new Refusal(Problem.of(type, detail).about("link").because(Where.PORTAL));
    }

    private static Refusal problem(ProblemType type, String detail) {
        return new Refusal(type, detail);
    }

    private static Refusal about(String field, Problem problem) {
        return new Refusal(problem.about(field));
    }
}
