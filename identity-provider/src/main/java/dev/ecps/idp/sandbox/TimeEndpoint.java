package dev.ecps.idp.sandbox;

import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The provider's clock, to be moved forward and back to the present. */
@Path("/sandbox/api/time")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time", description = "The provider's clock: links, codes, sessions and tokens all go by it.")
@APIResponse(
        responseCode = "403",
        description = "Neither the user of this machine nor the key",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class TimeEndpoint {
    /** The longest single journey. */
    static final Duration LONGEST = Duration.ofDays(3_650);

    private static final String FORM =
            "must be an ISO 8601 duration such as PT2M or P1D, more than zero and at most 3650 days.";

    private final TravellingClock clock;

    TimeEndpoint(TravellingClock clock) {
        this.clock = clock;
    }

    /**
     * What the clock shows.
     *
     * @param now the provider's time
     * @param travelled how far it is ahead of the machine's
     */
    record Shown(
            @Schema(description = "the provider's time", examples = "2026-01-01T12:02:00Z")
            Instant now,

            @Schema(description = "how far it is ahead of the machine's", examples = "PT2M")
            Duration travelled) {}

    /** @param advance how far to go, an ISO 8601 duration */
    record Journey(
            @Schema(
                    description = "how far to go: an ISO 8601 duration, more than zero, at most 3650 days",
                    format = "duration",
                    required = true,
                    examples = "PT2M")
            @Nullable
            String advance) {}

    @GET
    @Operation(operationId = "time", summary = "The provider's time")
    @APIResponse(
            responseCode = "200",
            description = "The provider's time, and how far it has travelled",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Shown show() {
        return new Shown(clock.instant(), clock.travelled());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "advanceTime",
            summary = "Moves the clock forward",
            description =
                    "Journeys add up, to 36500 days in all. The phone has a clock of its own and does not follow.")
    @APIResponse(
            responseCode = "200",
            description = "The new time",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(
            responseCode = "400",
            description = "advance is missing, malformed, not more than zero, or too far",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Shown advance(@Nullable Journey journey) {
        var distance = distance(journey == null ? null : journey.advance());
        try {
            clock.advance(distance);
        } catch (IllegalArgumentException tooFar) {
            throw Refusal.field("advance", tooFar.getMessage());
        }
        return show();
    }

    private static Duration distance(@Nullable String advance) {
        if (advance == null) throw Refusal.field("advance", "The member is missing; it " + FORM);
        try {
            var distance = Duration.parse(advance);
            if (distance.isNegative() || distance.isZero() || distance.compareTo(LONGEST) > 0)
                throw Refusal.field("advance", "The distance " + FORM);
            return distance;
        } catch (DateTimeParseException noDuration) {
            throw Refusal.field("advance", "The member " + FORM);
        }
    }

    @DELETE
    @Operation(operationId = "presentTime", summary = "Back to the present")
    @APIResponse(
            responseCode = "200",
            description = "The machine's time",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Shown comeBack() {
        clock.comeBack();
        return show();
    }
}
