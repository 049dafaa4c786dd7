package dev.ecps.idp.ecps.challenge;

import dev.ecps.wire.TwoDigits;
import java.time.Instant;
import java.util.function.Function;

/** A login request in one of its states; only {@link Pending} can become another. */
public sealed interface LoginChallenge {
    Asked asked();

    /** What this state means for whoever waits. */
    <R> R fold(
            Function<Pending, R> pending,
            Function<Approved, R> approved,
            Function<Refused, R> refused,
            Function<Expired, R> expired);

    /** The state it is in at this instant: a pending challenge expires by itself. */
    default LoginChallenge at(Instant now) {
        return this;
    }

    /** Why a challenge was refused. */
    enum Reason {
        WRONG_NUMBER,
        DECLINED,
        SUPERSEDED,
        /** Whoever asked does not wait any more. */
        WITHDRAWN,
        PIN_BLOCKED
    }

    /** Waits for the phone. */
    record Pending(Asked asked) implements LoginChallenge {
        @Override
        public LoginChallenge at(Instant now) {
            return now.isBefore(asked.expiresAt()) ? this : new Expired(asked);
        }

        LoginChallenge answer(TwoDigits number) {
            return number.equals(asked.shown()) ? new Approved(asked) : refuse(Reason.WRONG_NUMBER);
        }

        Refused refuse(Reason reason) {
            return new Refused(asked, reason);
        }

        @Override
        public <R> R fold(
                Function<Pending, R> pending,
                Function<Approved, R> approved,
                Function<Refused, R> refused,
                Function<Expired, R> expired) {
            return pending.apply(this);
        }
    }

    /** The right number was picked. */
    record Approved(Asked asked) implements LoginChallenge {
        @Override
        public <R> R fold(
                Function<Pending, R> pending,
                Function<Approved, R> approved,
                Function<Refused, R> refused,
                Function<Expired, R> expired) {
            return approved.apply(this);
        }
    }

    /** It will not be approved any more. */
    record Refused(Asked asked, Reason reason) implements LoginChallenge {
        @Override
        public <R> R fold(
                Function<Pending, R> pending,
                Function<Approved, R> approved,
                Function<Refused, R> refused,
                Function<Expired, R> expired) {
            return refused.apply(this);
        }
    }

    /** Nobody answered in time. */
    record Expired(Asked asked) implements LoginChallenge {
        @Override
        public <R> R fold(
                Function<Pending, R> pending,
                Function<Approved, R> approved,
                Function<Refused, R> refused,
                Function<Expired, R> expired) {
            return expired.apply(this);
        }
    }
}
