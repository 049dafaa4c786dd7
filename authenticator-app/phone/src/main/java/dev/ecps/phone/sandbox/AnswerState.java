package dev.ecps.phone.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of the sandbox stands, and what it did.
 *
 * @param id names it
 * @param nationalId whose requests are answered; null for everybody's
 * @param client the requests of which relying party; null for all
 * @param answer its name: {@code approve}, {@code decline}, …
 * @param delay how long after a request it is given
 * @param times for how many more requests; null for all
 * @param until it is given to no request from then on; by the provider's clock
 * @param state whether it stands, or how it ended
 * @param given to how many requests it was given
 * @param requests the latest of them, the newest first
 */
public record AnswerState(
        String id,
        @Nullable String nationalId,
        @Nullable String client,
        String answer,
        Duration delay,
        @Nullable Integer times,
        Instant until,
        State state,
        int given,
        List<AnsweredRequest> requests) {
    /** What the provider leaves out is empty. */
    public AnswerState {
        requests = List.copyOf(Objects.requireNonNullElse(requests, List.of()));
    }

    /** Whether an answer stands, or how it ended. */
    public enum State {
        @JsonProperty("standing")
        STANDING,
        /** Given as often as it should be. */
        @JsonProperty("spent")
        SPENT,
        /** Its lifetime is over. */
        @JsonProperty("expired")
        EXPIRED,
        /** Closed, deleted, or another one was set in its place. */
        @JsonProperty("removed")
        REMOVED
    }

    /**
     * A login request that was answered.
     *
     * @param challenge id of the request
     * @param nationalId who was asked
     * @param client by which relying party
     * @param askedAt when, by the provider's clock
     * @param calls what the phone said and heard, in this order; it may still go on
     */
    public record AnsweredRequest(
            String challenge, String nationalId, String client, Instant askedAt, List<Call> calls) {
        public AnsweredRequest {
            calls = List.copyOf(Objects.requireNonNullElse(calls, List.of()));
        }

        /** What the phone heard last; empty as long as it said nothing. */
        public Optional<String> lastResult() {
            return calls.isEmpty()
                    ? Optional.empty()
                    : Optional.of(calls.get(calls.size() - 1).result());
        }

        /** Not the practitioner's identifier. */
        @Override
        public String toString() {
            return "AnsweredRequest[" + client + ", " + calls + "]";
        }
    }

    /**
     * One call of the phone.
     *
     * @param call {@code look}, {@code unlock}, {@code answer} or {@code decline}
     * @param result {@code ok}, {@code nothing-waits}, {@code approved}, {@code wrong-number}, {@code not-possible}, or the
     *     last part of a problem's type, {@code challenge-over} for example
     */
    public record Call(String call, String result) {}

    /** Not the practitioner's identifier. */
    @Override
    public String toString() {
        return "AnswerState[" + answer + ", " + state + ", given " + given + "]";
    }
}
