package dev.ecps.idp.ecps.challenge;

import dev.ecps.idp.ecps.challenge.LoginChallenge.Pending;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.PinCheck;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.TwoDigits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a phone can do with a login request. One set of rules for real phones and for those the sandbox plays: own
 * requests only, on an e-CPS that is neither ended nor expired, PIN first, one answer.
 */
@ApplicationScoped
public class PhoneAnswers {
    private final LoginChallenges challenges;
    private final Devices devices;
    private final InstantSource clock;

    PhoneAnswers(LoginChallenges challenges, Devices devices, InstantSource clock) {
        this.challenges = challenges;
        this.devices = devices;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The PIN was right: these are the numbers. */
        record Unlocked(Asked asked) implements Outcome {}

        /** The answer was taken. */
        record Taken(LoginChallenge challenge) implements Outcome {}

        /** Wrong PIN; the request still waits. */
        record WrongPin(int triesLeft) implements Outcome {}

        /** The PIN is blocked, and with it the request is refused. */
        record PinBlocked() implements Outcome {}

        /** This phone was never asked that. */
        record Unknown() implements Outcome {}

        /** Answered, superseded or expired before; or the e-CPS itself has ended or expired. */
        record Over() implements Outcome {}
    }

    /** The PIN was typed: shows the three numbers. */
    public Outcome unlock(Device device, ChallengeId id, PinEvidence pin) {
        return withPin(device, id, pin, pending -> new Outcome.Unlocked(pending.asked()));
    }

    /** A number was picked. */
    public Outcome answer(Device device, ChallengeId id, TwoDigits number, PinEvidence pin) {
        return withPin(device, id, pin, pending -> {
            var after = challenges.answer(id, number);
            if (after.filter(LoginChallenge.Approved.class::isInstance).isPresent()) devices.used(device.id());
            return taken(after);
        });
    }

    /** The holder refuses; that takes no PIN. */
    public Outcome decline(Device device, ChallengeId id) {
        return onPending(device, id, pending -> taken(challenges.refuse(id, Reason.DECLINED)));
    }

    private static Outcome taken(Optional<LoginChallenge> after) {
        return after.<Outcome>map(Outcome.Taken::new).orElseGet(Outcome.Over::new);
    }

    private Outcome withPin(Device device, ChallengeId id, PinEvidence pin, Then then) {
        return onPending(device, id, pending -> {
            var check = devices.checkPin(device.id(), pin);
            if (check instanceof PinCheck.Wrong wrong) return new Outcome.WrongPin(wrong.triesLeft());
            if (check instanceof PinCheck.Gone) return new Outcome.Over();
            if (check instanceof PinCheck.Blocked) {
                challenges.refuse(id, Reason.PIN_BLOCKED);
                return new Outcome.PinBlocked();
            }
            return then.with(pending);
        });
    }

    private Outcome onPending(Device device, ChallengeId id, Then then) {
        var found = challenges.of(id).filter(it -> it.asked().device().equals(device.id()));
        if (found.isEmpty()) return new Outcome.Unknown();
        return found.get() instanceof Pending pending && lives(device) ? then.with(pending) : new Outcome.Over();
    }

    /** As it is now: who answers for a phone may have looked at it long ago. */
    private boolean lives(Device device) {
        return devices.of(device.id())
                .filter(now -> now.ended().isEmpty() && !now.expired(clock.instant()))
                .isPresent();
    }

    private interface Then {
        Outcome with(Pending pending);
    }
}
