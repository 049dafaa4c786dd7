package dev.ecps.idp.sandbox.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is ordered, not checked yet.
 *
 * @param answer what to do
 * @param delay how long after the request
 * @param times for how many requests
 * @param lifetime how long it stands
 * @param pins with {@code wrong-pin}
 * @param time with {@code offline}
 * @param skew with {@code clock-skew}
 * @param nationalId whose requests; where the address does not say it
 * @param client the requests of which relying party; where the address does not say it
 */
@Schema(name = "WantedAnswer")
record WantedAnswer(
        @Schema(
                required = true,
                enumeration = {
                    "approve",
                    "decline",
                    "wrong-number",
                    "wrong-pin",
                    "ignore",
                    "offline",
                    "twice",
                    "late",
                    "clock-skew"
                })
        @Nullable
        String answer,

        @Schema(
                description = "how long after the request, an ISO 8601 duration up to PT1H; PT0S by default",
                examples = "PT0.5S")
        @Nullable
        String delay,

        @Schema(description = "for how many requests, from 1; for all by default", examples = "2") @Nullable
        Integer times,

        @Schema(
                description =
                        "how long it stands, an ISO 8601 duration up to P30D; ecps.sandbox.answers.lifetime by default",
                examples = "PT10M")
        @Nullable
        String lifetime,

        @Schema(
                description =
                        "with wrong-pin: how many wrong ones, 1 to 10, until the right one; without it, one and a refusal",
                examples = "2")
        @Nullable
        Integer pins,

        @Schema(
                name = "for",
                description = "with offline: how long after the request the phone is back, up to PT1H",
                examples = "PT10S")
        @JsonProperty("for")
        @Nullable
        String time,

        @Schema(
                description = "with clock-skew: how far the phone's clock is ahead, negative for behind",
                examples = "PT-5M")
        @Nullable
        String skew,

        @Schema(description = "whose requests; at /sandbox/api/answers only") @Nullable
        String nationalId,

        @Schema(description = "client_id whose requests; at /sandbox/api/answers only") @Nullable
        String client) {

    /** The members that belong to certain answers, as far as they were sent. */
    Map<String, Object> details() {
        var sent = new LinkedHashMap<String, Object>();
        if (pins != null) sent.put("pins", pins);
        if (time != null) sent.put("for", time);
        if (skew != null) sent.put("skew", skew);
        return sent;
    }
}
