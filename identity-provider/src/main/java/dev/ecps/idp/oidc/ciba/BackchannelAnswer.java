package dev.ecps.idp.oidc.ciba;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A login has begun (CIBA Core §7.3); members in PSC's order.
 *
 * @param authReqId what the client polls with
 * @param expiresIn seconds
 * @param interval seconds between two polls; absent if any pace will do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BackchannelAnswer(
        @JsonProperty("auth_req_id") String authReqId,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("interval") @Nullable Long interval) {
    static BackchannelAnswer of(String authReqId, Duration life, Duration interval) {
        return new BackchannelAnswer(authReqId, life.toSeconds(), interval.isZero() ? null : interval.toSeconds());
    }

    @Override
    public String toString() {
        return "BackchannelAnswer[…]";
    }
}
