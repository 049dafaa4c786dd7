package dev.ecps.idp.ecps.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.Request.Effective;
import dev.ecps.idp.ecps.registry.Request.Frame;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Request.Withdrawn;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.wire.NationalId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a request that is stored as JSON. */
record RequestDocument(
        Wish wish,
        List<Stamp> history,
        @Nullable Schedule schedule,
        @Nullable String reason) {
    // A mapper of its own: the storage format must not follow the web's settings.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static RequestRow write(Request request) {
        var frame = request.frame();
        return new RequestRow(
                frame.id().value(),
                frame.applicant().key(),
                frame.operator().name(),
                frame.wish().kind().word(),
                request.state(),
                frame.filedAt(),
                nextAt(request),
                frame.number().map(NationalId::value).orElse(null),
                text(new RequestDocument(frame.wish(), frame.history(), schedule(request), reason(request))));
    }

    private static @Nullable Instant nextAt(Request request) {
        if (request instanceof Submitted submitted)
            return submitted.validatesItselfAt().orElse(null);
        if (request instanceof Validated validated)
            return validated.schedule().next().map(Schedule.Moment::at).orElse(null);
        return null;
    }

    private static @Nullable Schedule schedule(Request request) {
        return request instanceof Validated validated ? validated.schedule() : null;
    }

    private static @Nullable String reason(Request request) {
        return request instanceof Refused refused ? refused.reason() : null;
    }

    static Request read(RequestRow row) {
        var document = document(row.document());
        var frame = new Frame(
                new RequestId(row.id()),
                Applicant.of(row.applicant()),
                document.wish,
                Operator.valueOf(row.operator()),
                Optional.ofNullable(row.number()).map(NationalId::new),
                document.history);
        return switch (row.state()) {
            case "draft" -> new Draft(frame);
            case "submitted" -> new Submitted(frame, Optional.ofNullable(row.nextAt()));
            case "validated" -> new Validated(frame, Objects.requireNonNull(document.schedule));
            case "effective" -> new Effective(frame);
            case "refused" -> new Refused(frame, Objects.requireNonNullElse(document.reason, ""));
            case "withdrawn" -> new Withdrawn(frame);
            default -> throw new IllegalStateException("no such state: " + row.state());
        };
    }

    private static String text(RequestDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestDocument document(String text) {
        try {
            return JSON.readValue(text, RequestDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
