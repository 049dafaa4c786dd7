package dev.ecps.idp.sandbox.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its caller sees it.
 *
 * @param id names it
 * @param nationalId whose requests are answered; absent for everybody's
 * @param client the requests of which relying party; absent for all
 * @param answer the answer
 * @param delay how long after the request
 * @param times for how many more requests; absent for all
 * @param pins with {@code wrong-pin}
 * @param time with {@code offline}
 * @param skew with {@code clock-skew}
 * @param until it is given to no request from then on
 * @param state {@code standing}, {@code spent}, {@code expired} or {@code removed}
 * @param given to how many requests it was given
 * @param requests those requests, the newest first, and what the phone said and heard
 * @param phone {@code virtual} if the sandbox made the e-CPS, {@code real} if a phone was activated; when it is set for a
 *     practitioner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Answer")
record ToldAnswer(
        String id,
        @Nullable String nationalId,
        @Nullable String client,
        String answer,
        Duration delay,
        @Nullable Integer times,
        @Nullable Integer pins,
        @JsonProperty("for") @Schema(name = "for") @Nullable Duration time,
        @Nullable Duration skew,
        Instant until,
        String state,
        int given,
        List<Given.Told> requests,
        @Nullable String phone) {
    static ToldAnswer of(StandingAnswer answer, Instant now) {
        var order = answer.order();
        var details = order.answer().details();
        return new ToldAnswer(
                answer.id(),
                answer.scope().nationalId().map(id -> id.value()).orElse(null),
                answer.scope().client().orElse(null),
                order.answer().name(),
                order.delay(),
                order.times().map(times -> answer.left()).orElse(null),
                (Integer) details.get("pins"),
                (Duration) details.get("for"),
                (Duration) details.get("skew"),
                answer.until(),
                Wire.name(answer.state(now)),
                answer.given(),
                answer.latest(),
                null);
    }

    ToldAnswer on(String phone) {
        return new ToldAnswer(
                id, nationalId, client, answer, delay, times, pins, time, skew, until, state, given, requests, phone);
    }
}
