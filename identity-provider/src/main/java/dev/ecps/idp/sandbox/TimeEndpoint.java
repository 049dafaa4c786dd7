package dev.ecps.idp.sandbox;

import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.time.Duties;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
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
    private final TravellingClock clock;
    private final Journeys journeys;
    private final Duties duties;

    TimeEndpoint(TravellingClock clock, Journeys journeys, Duties duties) {
        this.clock = clock;
        this.journeys = journeys;
        this.duties = duties;
    }

    /**
     * What the clock shows.
     *
     * @param now the provider's time
     * @param travelled how far it is ahead of the machine's
     * @param next what comes next by itself
     */
    record Shown(
            @Schema(description = "the provider's time", examples = "2026-01-01T12:02:00Z")
            Instant now,

            @Schema(description = "how far it is ahead of the machine's", examples = "PT2M")
            Duration travelled,

            @Schema(description = "what comes next by itself; null if nothing is to come") @Nullable
            Next next) {}

    /**
     * What comes next by itself.
     *
     * @param at when, by the provider's clock
     * @param what names it
     */
    record Next(
            @Schema(description = "when, by the provider's clock", examples = "2026-01-03T10:00:00Z")
            Instant at,

            @Schema(description = "what happens then", examples = "contacts-in-force")
            String what) {}

    /** @param advance how far to go: an ISO 8601 duration, or {@code next} */
    record Journey(
            @Schema(
                    description =
                            "how far to go: an ISO 8601 duration, more than zero, at most 3650 days; or next, to what comes next by itself",
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
        var next = duties.next().map(due -> new Next(due.at(), due.word())).orElse(null);
        return new Shown(clock.instant(), clock.travelled(), next);
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
    @APIResponse(
            responseCode = "409",
            description = "next, and nothing is to come",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Shown advance(@Nullable Journey journey) {
        var advance = journey == null ? null : journey.advance();
        if (advance == null) throw Refusal.field("advance", "The member is missing; it " + Journeys.FORM);
        return switch (journeys.go(advance)) {
            case GONE -> show();
            case MALFORMED -> throw Refusal.field("advance", "The member " + Journeys.FORM);
            case TOO_FAR -> throw Refusal.field("advance", Journeys.TOO_FAR);
            case NOTHING_COMES ->
                throw new Refusal(
                        ProblemType.CONFLICT,
                        "Nothing is to come by itself: no letter, no change and no reminder is waiting for its time.");
        };
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
