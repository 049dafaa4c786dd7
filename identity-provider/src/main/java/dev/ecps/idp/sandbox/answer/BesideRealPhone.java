package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.PhoneDoor;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers beside a real phone, whoever is first. Its key and secret are on the phone alone, so there is no signature
 * and the sandbox vouches for the PIN; all other checks are those that the phone itself would meet.
 */
record BesideRealPhone(Device device, Asked asked, PhoneDoor door) implements Hand {
    @Override
    public List<ChallengeId> look() {
        return List.of(asked.id());
    }

    @Override
    public void unlock(ChallengeId request, boolean rightly) {
        door.unlock(device, request, rightly ? new PinEvidence.VouchedBySandbox() : new PinEvidence.WrongOnPurpose());
    }

    @Override
    public AnswerTaken.Outcome answer(ChallengeId request, TwoDigits number) {
        return door.answer(device, request, number, new PinEvidence.VouchedBySandbox())
                .outcome();
    }

    @Override
    public void decline(ChallengeId request) {
        door.decline(device, request);
    }

    /** The clock is in the holder's hand. */
    @Override
    public Optional<Hand> withClock(Duration skew) {
        return Optional.empty();
    }
}
