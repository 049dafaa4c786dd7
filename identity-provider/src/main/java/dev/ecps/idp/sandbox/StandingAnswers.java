package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.ChallengeOpened;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneAnswers;
import dev.ecps.idp.ecps.challenge.PhoneAnswers.Outcome;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers login requests in the place of practitioners, through the same rules as their phones. */
@ApplicationScoped
class StandingAnswers {
    private static final Logger LOG = Logger.getLogger(StandingAnswers.class);

    private final Map<NationalId, StandingAnswer> standing = new ConcurrentHashMap<>();
    private final PhoneAnswers phones;
    private final LoginChallenges challenges;
    private final Devices devices;
    private final Timetable timetable;

    StandingAnswers(PhoneAnswers phones, LoginChallenges challenges, Devices devices, Timetable timetable) {
        this.phones = phones;
        this.challenges = challenges;
        this.devices = devices;
        this.timetable = timetable;
    }

    /** Sets the answer, in the place of an earlier one. A request that waits on the phone already is answered too. */
    void put(NationalId nationalId, StandingAnswer answer, Device device) {
        end(standing.put(nationalId, answer));
        challenges.pendingOn(device.id()).forEach(this::serve);
    }

    Optional<StandingAnswer> of(NationalId nationalId) {
        return Optional.ofNullable(standing.get(nationalId)).filter(answer -> !answer.spent());
    }

    /** Ends the answer, and what of it is on its way; tells whether there was one. */
    boolean delete(NationalId nationalId) {
        return end(standing.remove(nationalId));
    }

    private static boolean end(@Nullable StandingAnswer answer) {
        if (answer != null) answer.ended().set(true);
        return answer != null;
    }

    void asked(@Observes ChallengeOpened opened) {
        serve(opened.asked());
    }

    private void serve(Asked asked) {
        var taken = new AtomicReference<StandingAnswer>();
        standing.computeIfPresent(asked.nationalId(), (id, answer) -> {
            if (answer.spent()) return answer;
            taken.set(answer);
            return answer.served();
        });
        var answer = taken.get();
        if (answer == null || answer.answer() == Answer.IGNORE) return;
        timetable.after(answer.delay(), () -> give(answer, asked));
    }

    private void give(StandingAnswer answer, Asked asked) {
        if (answer.ended().get()) return;
        try {
            devices.of(asked.device()).ifPresent(device -> give(answer.answer(), asked, device));
        } catch (RuntimeException bug) {
            LOG.error("A standing answer could not be given", bug);
        }
    }

    private void give(Answer answer, Asked asked, Device device) {
        var vouched = new PinEvidence.VouchedBySandbox();
        switch (answer) {
            case APPROVE -> phones.answer(device, asked.id(), asked.shown(), vouched);
            case WRONG_NUMBER -> phones.answer(device, asked.id(), decoy(asked), vouched);
            case DECLINE -> phones.decline(device, asked.id());
            case WRONG_PIN -> mistypeAndRefuse(asked, device);
            case IGNORE -> {}
        }
    }

    private void mistypeAndRefuse(Asked asked, Device device) {
        var outcome = phones.unlock(device, asked.id(), new PinEvidence.WrongOnPurpose());
        if (outcome instanceof Outcome.WrongPin) phones.decline(device, asked.id());
    }

    private static TwoDigits decoy(Asked asked) {
        return asked.choices().stream()
                .filter(number -> !number.equals(asked.shown()))
                .findFirst()
                .orElseThrow();
    }
}
