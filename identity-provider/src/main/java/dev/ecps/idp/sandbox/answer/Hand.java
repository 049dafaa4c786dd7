package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What acts for a holder. Each method is a call of {@code docs/phone-protocol.md} and is refused as one. */
interface Hand {
    /** The requests that wait for this phone. */
    List<ChallengeId> look();

    /** @param rightly whether the PIN is the right one */
    void unlock(ChallengeId request, boolean rightly);

    AnswerTaken.Outcome answer(ChallengeId request, TwoDigits number);

    void decline(ChallengeId request);

    /** The same hand with a clock that is wrong by so much; empty where there is no clock to be set. */
    Optional<Hand> withClock(Duration skew);
}
