package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenge;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands on the user's screen: a phone in a program has no eyes to read the number there. */
@Path("/sandbox/api/challenges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges", description = "Login requests, with the number on the user's screen.")
class ChallengesEndpoint {
    private final LoginChallenges challenges;

    ChallengesEndpoint(LoginChallenges challenges) {
        this.challenges = challenges;
    }

    /** A login request as the user's screen knows it. */
    @Schema(
            name = "Challenge",
            requiredProperties = {"id", "service", "number", "state", "expiresAt"})
    record OnScreen(
            String id,

            @Schema(description = "the relying party's name")
            String service,

            @Schema(description = "two digits", examples = "07")
            String number,

            @Schema(description = "pending, approved, refused or expired", examples = "pending")
            String state,

            @Schema(description = "no answer is taken from then on, by the provider's clock")
            Instant expiresAt) {
        static OnScreen of(LoginChallenge challenge) {
            Asked asked = challenge.asked();
            String state = challenge.<String>fold(
                    pending -> "pending", approved -> "approved", refused -> "refused", expired -> "expired");
            return new OnScreen(
                    asked.id().value(), asked.service(), asked.shown().value(), state, asked.expiresAt());
        }
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "challenge",
            summary = "A login request of the last minutes",
            description = "Its id is the one that the phone is told.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = OnScreen.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none of this id, or it is forgotten",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public OnScreen one(@PathParam("id") String id) {
        return known(id)
                .flatMap(challenges::of)
                .map(OnScreen::of)
                .orElseThrow(() -> new Refusal(Problem.of(
                        ProblemType.NOT_FOUND, "There is no login request of this id, or it is forgotten by now.")));
    }

    private static Optional<ChallengeId> known(String id) {
        try {
            return Optional.of(new ChallengeId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
