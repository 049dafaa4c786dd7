package dev.ecps.wire.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457), {@code application/problem+json}.
 *
 * @param type which problem; the phone decides by it
 * @param title the same in English words, always the same for one type
 * @param status the HTTP status, repeated
 * @param detail this occurrence in English: what is wrong and what to do
 * @param field the member or parameter of the request it is about
 * @param triesLeft with {@code PIN_WRONG} and {@code SMS_CODE_WRONG}: further wrong entries before the lock
 * @param cause with {@code NATIONAL_ID_NOT_RECOGNISED}: EMPTY, MISSING_PREFIX, WRONG_LENGTH, UNKNOWN_FORM or
 *     NOT_IN_DIRECTORY; with {@code CONTACTS_MISSING}: MAIL, MOBILE or BOTH
 * @param serverTime with {@code CLOCK_WRONG}: the provider's time
 * @param instance with {@code INTERNAL}: the id under which the provider's log tells more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        ProblemType type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Integer triesLeft,
        @Nullable String cause,
        @Nullable Instant serverTime,
        @Nullable String instance) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with nothing but its type and a sentence. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.title(), type.status(), detail, null, null, null, null, null);
    }

    public Problem about(String field) {
        return new Problem(type, title, status, detail, field, triesLeft, cause, serverTime, instance);
    }

    /** Answered with another HTTP status than the usual one of its type. */
    public Problem withStatus(int status) {
        return new Problem(type, title, status, detail, field, triesLeft, cause, serverTime, instance);
    }

    public Problem withTriesLeft(int triesLeft) {
        return new Problem(type, title, status, detail, field, triesLeft, cause, serverTime, instance);
    }

    public Problem because(Enum<?> cause) {
        return new Problem(type, title, status, detail, field, triesLeft, cause.name(), serverTime, instance);
    }

    public Problem at(Instant serverTime) {
        return new Problem(type, title, status, detail, field, triesLeft, cause, serverTime, instance);
    }

    public Problem named(String instance) {
        return new Problem(type, title, status, detail, field, triesLeft, cause, serverTime, instance);
    }
}
