package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request in one of its states. Each state has only the transitions that are legal from it. */
public sealed interface Request {
    Frame frame();

    /** Its state, as texts ({@code registry.state.<word>}), the API and the database name it. */
    default String state() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    default RequestId id() {
        return frame().id();
    }

    default Wish wish() {
        return frame().wish();
    }

    /** The words of all states. */
    List<String> STATES = List.of("draft", "submitted", "validated", "effective", "refused", "withdrawn");

    /**
     * What the states share.
     *
     * @param applicant who asks
     * @param wish what is asked
     * @param operator who decides
     * @param number the number that a first registration was allotted when it was validated
     * @param history what happened, oldest first
     */
    record Frame(
            RequestId id,
            Applicant applicant,
            Wish wish,
            Operator operator,
            Optional<NationalId> number,
            List<Stamp> history) {
        public Frame {
            history = List.copyOf(history);
        }

        public Instant filedAt() {
            return history.get(0).at();
        }

        public Instant changedAt() {
            return history.get(history.size() - 1).at();
        }

        /** When this step was done, if it was. */
        public Optional<Instant> at(Step step) {
            return history.stream()
                    .filter(stamp -> stamp.step() == step)
                    .map(Stamp::at)
                    .reduce((earlier, later) -> later);
        }

        Frame stamped(Step step, Instant at, String by) {
            var longer = new ArrayList<>(history);
            longer.add(new Stamp(step, at, by));
            return new Frame(id, applicant, wish, operator, number, longer);
        }

        Frame asking(Wish other, Operator decides) {
            return new Frame(id, applicant, other, decides, number, history);
        }

        Frame numbered(Optional<NationalId> allotted) {
            return new Frame(id, applicant, wish, operator, allotted, history);
        }
    }

    /** May still be taken back by whoever asked. */
    sealed interface Open extends Request permits Draft, Submitted {
        default Withdrawn withdraw(Instant now) {
            return new Withdrawn(frame().stamped(Step.WITHDRAWN, now, ""));
        }
    }

    /** « En cours », not transmitted: may be unfinished, and can be taken up again. */
    record Draft(Frame frame) implements Open {
        /** How many amendments a history tells one by one; further ones only move the last. */
        private static final int MOST_AMENDMENTS = 10;

        Draft amend(Wish wish, Operator operator, Instant now) {
            var asking = frame.asking(wish, operator);
            if (frame.history().size() <= MOST_AMENDMENTS) return new Draft(asking.stamped(Step.AMENDED, now, ""));
            var history = frame.history().subList(0, MOST_AMENDMENTS);
            var shorter =
                    new Frame(frame.id(), frame.applicant(), wish, operator, Optional.empty(), List.copyOf(history));
            return new Draft(shorter.stamped(Step.AMENDED, now, ""));
        }

        Submitted submit(Operator operator, Instant now, Optional<Instant> decidesItself) {
            return new Submitted(frame.asking(frame.wish(), operator).stamped(Step.SUBMITTED, now, ""), decidesItself);
        }
    }

    /**
     * Waits for the operator.
     *
     * @param validatesItselfAt when it is validated if nobody has decided by then; empty if it waits for ever
     */
    record Submitted(Frame frame, Optional<Instant> validatesItselfAt) implements Open {
        Validated validate(String by, Instant now, Schedule schedule, Optional<NationalId> number) {
            return new Validated(frame.numbered(number).stamped(Step.VALIDATED, now, by), schedule);
        }

        Refused refuse(String by, String reason, Instant now) {
            return new Refused(frame.stamped(Step.REFUSED, now, by), reason);
        }
    }

    /** The operator agreed; it is not, or not wholly, in force yet. */
    record Validated(Frame frame, Schedule schedule) implements Request {
        /** When it is wholly in force. */
        public Instant effectiveAt() {
            return schedule.effectiveAt();
        }

        /** The same once the next moment of its schedule has come. */
        Request advance() {
            var moment = schedule.next().orElseThrow();
            var stamped = frame.stamped(moment.step(), moment.at(), "");
            var left = schedule.oneDone();
            return left.next().isPresent() ? new Validated(stamped, left) : new Effective(stamped);
        }

        Refused lapse(String reason, Instant now) {
            return new Refused(frame.stamped(Step.REFUSED, now, ""), reason);
        }
    }

    /** In force: the directory tells it. */
    record Effective(Frame frame) implements Request {}

    /** @param reason in the operator's words */
    record Refused(Frame frame, String reason) implements Request {}

    /** Taken back by whoever asked. */
    record Withdrawn(Frame frame) implements Request {}
}
