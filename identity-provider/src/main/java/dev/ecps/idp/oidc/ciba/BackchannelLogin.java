package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.PollOutcome.Denied;
import dev.ecps.idp.oidc.ciba.PollOutcome.Granted;
import dev.ecps.idp.oidc.ciba.PollOutcome.StillPending;
import dev.ecps.idp.oidc.ciba.PollOutcome.TimedOut;
import dev.ecps.idp.oidc.ciba.PollOutcome.TooSoon;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A login over the back channel in one of its states; {@code package-info} draws them. */
sealed interface BackchannelLogin {
    Frame frame();

    /**
     * What does not change.
     *
     * @param id names it; inside its {@code auth_req_id}
     * @param client the {@code client_id} that may poll for it
     * @param service the client's name at that time
     * @param nationalId who is to answer
     * @param scopes requested
     * @param channel by what they answer
     * @param question on the phone, if one was asked
     * @param message the {@code binding_message}, empty if there is none
     * @param expiresAt timed out from then on
     * @param over completed once, when it was answered
     */
    record Frame(
            String id,
            String client,
            String service,
            NationalId nationalId,
            Set<String> scopes,
            Channel channel,
            Optional<ChallengeId> question,
            String message,
            Instant expiresAt,
            CompletableFuture<Void> over) {
        boolean timedOut(Instant now) {
            return !now.isBefore(expiresAt);
        }

        /** Neither who nor which: this may reach a log. */
        @Override
        public String toString() {
            return "BackchannelLogin[" + client + ", " + channel + "]";
        }
    }

    /** What the practitioner, or the sandbox in their place, said. */
    enum Verdict {
        NONE_YET,
        ALLOWED,
        DENIED
    }

    /**
     * Nobody has tokens of it.
     *
     * @param verdict the card's or the sandbox's, where no phone was asked
     */
    record Open(Frame frame, Pace pace, Verdict verdict) implements BackchannelLogin {
        /**
         * One poll, in the order of PSC's Keycloak.
         *
         * @param verdict as it is now, be it the phone's
         * @param added to the interval if the poll comes too soon
         */
        Step<BackchannelLogin, PollOutcome> poll(Instant now, Verdict verdict, Duration added) {
            if (frame.timedOut(now)) return new Step<>(this, new TimedOut());
            if (pace.tooSoon(now)) return new Step<>(new Open(frame, pace.slower(added), this.verdict), new TooSoon());
            return new Open(frame, pace.polled(now), this.verdict).look(now, verdict);
        }

        /** The end of a poll that was held: it was in time when it began. */
        Step<BackchannelLogin, PollOutcome> look(Instant now, Verdict verdict) {
            if (frame.timedOut(now)) return new Step<>(this, new TimedOut());
            return switch (verdict) {
                case NONE_YET -> new Step<>(this, new StillPending(frame));
                case DENIED -> new Step<>(this, new Denied());
                case ALLOWED -> new Step<>(new Redeemed(frame), new Granted(frame));
            };
        }

        Open with(Verdict given) {
            return new Open(frame, pace, given);
        }
    }

    /** Somebody got the tokens of it. */
    record Redeemed(Frame frame) implements BackchannelLogin {}
}
