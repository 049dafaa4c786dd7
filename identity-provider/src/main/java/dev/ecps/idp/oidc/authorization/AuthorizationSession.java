package dev.ecps.idp.oidc.authorization;

import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import java.time.Duration;
import java.time.Instant;

/** A login that is under way in one browser. */
public sealed interface AuthorizationSession {
    Frame frame();

    /** The browser goes back to the client. */
    default Done finish(Instant now) {
        return new Done(frame().answered(now));
    }

    /**
     * What stays the same in every state.
     *
     * @param id names the login in the browser's address bar
     * @param browser fingerprint of the cookie of the browser it began in
     * @param request what the client asked for
     * @param expiresAt the login must be over by then
     */
    record Frame(String id, String browser, AuthorizationRequest request, Instant expiresAt) {
        /** How long a page that somebody goes back to says that the login is done. */
        private static final Duration AFTERWARDS = Duration.ofMinutes(10);

        /** What is kept after the answer, and for how long. */
        Frame answered(Instant now) {
            var until = now.plus(AFTERWARDS);
            return new Frame(id, browser, request.answered(), until.isBefore(expiresAt) ? until : expiresAt);
        }
    }

    /** The page asks who it is. */
    record AwaitingNationalId(Frame frame) implements AuthorizationSession {
        AwaitingPhone ask(NationalId who, ChallengeId challenge, TwoDigits shown) {
            return new AwaitingPhone(frame, who, challenge, shown);
        }

        AwaitingCardCode present(NationalId who, PresentedCard card) {
            return new AwaitingCardCode(frame, who, card);
        }
    }

    /** It is known who it may be, and they are about to prove it. */
    sealed interface Proving extends AuthorizationSession {
        /** Whoever is logged in if they prove it. */
        NationalId who();

        /** Back to the beginning. */
        default AwaitingNationalId startAgain() {
            return new AwaitingNationalId(frame());
        }
    }

    /**
     * The page shows a number and waits.
     *
     * @param who was asked
     * @param challenge what was asked
     * @param shown the number on the page
     */
    record AwaitingPhone(Frame frame, NationalId who, ChallengeId challenge, TwoDigits shown) implements Proving {}

    /**
     * The page asks for the code of a card that is in a reader.
     *
     * @param who holds the card
     * @param card which, and since when
     */
    record AwaitingCardCode(Frame frame, NationalId who, PresentedCard card) implements Proving {}

    /**
     * A card in a reader.
     *
     * @param number of the card
     * @param insertion names this stay of the card in the reader
     */
    record PresentedCard(String number, String insertion) {}

    /**
     * Somebody takes a step right now; nobody else can.
     *
     * @param before what it was, and will be again if the step fails
     */
    record Busy(AuthorizationSession before) implements AuthorizationSession {
        @Override
        public Frame frame() {
            return before.frame();
        }

        /** Whether the browser is about to be sent back to the client. */
        public boolean completing() {
            return before instanceof Proving;
        }
    }

    /** The browser was sent back to the client, with a code or with a refusal. */
    record Done(Frame frame) implements AuthorizationSession {}
}
