package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells the sandbox to answer a practitioner's login requests, so that a test needs no phone. */
@Path("/sandbox/api/practitioners/{nationalId:.+}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "Logins answered by the sandbox, through the rules of a phone.")
@Blocking
class AnswerEndpoint {
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int MOST_TIMES = 1_000_000;
    private static final String NAMES = "approve, decline, wrong-number, wrong-pin or ignore";

    private final Practitioners practitioners;
    private final VirtualPhones virtualPhones;
    private final StandingAnswers answers;
    private final InstantSource clock;

    AnswerEndpoint(
            Practitioners practitioners, VirtualPhones virtualPhones, StandingAnswers answers, InstantSource clock) {
        this.clock = clock;
        this.practitioners = practitioners;
        this.virtualPhones = virtualPhones;
        this.answers = answers;
    }

    /**
     * What to do.
     *
     * @param answer the answer
     * @param delay how long after the request
     * @param times for how many requests
     */
    record Wanted(
            @Schema(
                    required = true,
                    enumeration = {"approve", "decline", "wrong-number", "wrong-pin", "ignore"})
            @Nullable
            String answer,

            @Schema(
                    description = "how long after the request, an ISO 8601 duration up to PT1H; PT0S by default",
                    examples = "PT0.5S")
            @Nullable
            String delay,

            @Schema(description = "for how many requests, from 1; for all by default", examples = "2") @Nullable
            Integer times) {}

    /**
     * What stands.
     *
     * @param nationalId whose requests are answered
     * @param answer the answer
     * @param delay how long after the request
     * @param times for how many more requests; absent for all
     * @param phone {@code virtual} if the sandbox made the e-CPS, {@code real} if a phone was activated; absent in GET
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String nationalId,
            Answer answer,
            Duration delay,
            @Nullable Integer times,
            @Nullable String phone) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setAnswer",
            summary = "Sets the answer to this practitioner's login requests, in the place of an earlier one",
            description =
                    "A practitioner without an e-CPS gets a virtual one; a virtual one that is blocked or expired is made anew.")
    @APIResponse(
            responseCode = "200",
            description = "The answer stands",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody in the directory has this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The e-CPS is on a real phone and blocked or expired",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Standing put(@PathParam("nationalId") String nationalId, @Nullable Wanted wanted) {
        var who = known(nationalId);
        if (wanted == null) throw Refusal.field("answer", "It is required: " + NAMES + ".");
        var answer = StandingAnswer.of(answer(wanted.answer()), delay(wanted.delay()), times(wanted.times()));
        var device = virtualPhones.forHolder(who);
        if (!device.usable(clock.instant())) throw unplayable(device);
        answers.put(who, answer, device);
        return standing(who, answer, phone(device));
    }

    @GET
    @Operation(operationId = "answer", summary = "The answer that stands for this practitioner")
    @APIResponse(
            responseCode = "200",
            description = "The answer that stands",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such practitioner, or no answer stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Standing get(@PathParam("nationalId") String nationalId) {
        var who = known(nationalId);
        return answers.of(who)
                .map(answer -> standing(who, answer, null))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "No answer stands for this practitioner."));
    }

    @DELETE
    @Operation(operationId = "endAnswer", summary = "Ends the answer, and what of it is on its way")
    @APIResponse(responseCode = "204", description = "No answer stands any more")
    @APIResponse(
            responseCode = "404",
            description = "Nobody in the directory has this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void delete(@PathParam("nationalId") String nationalId) {
        answers.delete(known(nationalId));
    }

    /** Only a real phone can be so: a virtual one is made anew. */
    private static Refusal unplayable(Device device) {
        return new Refusal(
                ProblemType.CONFLICT,
                "This practitioner's e-CPS is on a real phone and " + (device.blocked() ? "blocked" : "expired")
                        + ", so that no login can be asked of it; activate it anew, or delete it in the phone.");
    }

    private NationalId known(String typed) {
        var who = NationalId.flawOfTyped(typed).isEmpty()
                ? Optional.of(NationalId.of(typed))
                : Optional.<NationalId>empty();
        return who.filter(id -> practitioners.find(id).isPresent())
                .orElseThrow(() -> new Refusal(Problem.of(
                                ProblemType.NOT_FOUND,
                                "Nobody in the directory has this identifier; GET /sandbox/api/practitioners lists them.")
                        .about("nationalId")));
    }

    private static Answer answer(@Nullable String name) {
        for (var answer : Answer.values()) {
            if (wireName(answer).equals(name)) return answer;
        }
        throw Refusal.field("answer", "It must be " + NAMES + ".");
    }

    private static String wireName(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration delay(@Nullable String text) {
        if (text == null) return Duration.ZERO;
        try {
            var delay = Duration.parse(text);
            if (!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0) return delay;
        } catch (DateTimeParseException e) {
            // answered below, like one that is out of range
        }
        throw Refusal.field("delay", "It must be an ISO 8601 duration from PT0S to PT1H, such as PT0.5S.");
    }

    private static Optional<Integer> times(@Nullable Integer times) {
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            throw Refusal.field(
                    "times", "It must be a number from 1 to " + MOST_TIMES + "; leave it out for all requests.");
        }
        return Optional.ofNullable(times);
    }

    private static Standing standing(NationalId who, StandingAnswer answer, @Nullable String phone) {
        return new Standing(
                who.value(), answer.answer(), answer.delay(), answer.times().orElse(null), phone);
    }

    private static String phone(Device device) {
        return device.virtual() ? "virtual" : "real";
    }
}
