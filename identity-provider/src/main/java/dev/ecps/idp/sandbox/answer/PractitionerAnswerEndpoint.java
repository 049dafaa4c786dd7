package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Tells the sandbox to answer a practitioner's login requests, so that a test needs no phone. */
@Path("/sandbox/api/practitioners/{nationalId:.+}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "Logins answered by the sandbox, through the rules of a phone.")
@APIResponse(
        responseCode = "400",
        description = "A member is missing or malformed; field names it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "Nobody in the directory has this identifier",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Blocking
class PractitionerAnswerEndpoint {
    private final AnswerRequests answers;

    PractitionerAnswerEndpoint(AnswerRequests answers) {
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setAnswer",
            summary = "Sets the answer to this practitioner's login requests, in the place of all earlier ones",
            description =
                    "A practitioner without an e-CPS gets a virtual one; a virtual one that is blocked or expired is made anew.")
    @APIResponse(responseCode = "200", description = "The answer stands")
    @APIResponse(
            responseCode = "409",
            description = "The e-CPS is on a real phone and blocked or expired, or has a clock of its own",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldAnswer put(@PathParam("nationalId") String nationalId, @Nullable WantedAnswer wanted) {
        return answers.put(scope(nationalId), wanted);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "addAnswer",
            summary = "Adds an answer to this practitioner's login requests, behind those that stand")
    @APIResponseSchema(value = ToldAnswer.class, responseCode = "201", responseDescription = "The answer stands")
    public ToldAnswer post(@PathParam("nationalId") String nationalId, @Nullable WantedAnswer wanted) {
        return answers.post(scope(nationalId), wanted);
    }

    @GET
    @Operation(operationId = "answer", summary = "The answer that is next for this practitioner's login requests")
    @APIResponse(responseCode = "200", description = "The answer that stands")
    @APIResponse(
            responseCode = "404",
            description = "Nobody in the directory has this identifier, or no answer stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldAnswer get(@PathParam("nationalId") String nationalId) {
        return answers.next(scope(nationalId));
    }

    @DELETE
    @Operation(operationId = "endAnswer", summary = "Ends all answers that stand here, and what of them is on its way")
    @APIResponse(responseCode = "204", description = "No answer stands any more")
    public void delete(@PathParam("nationalId") String nationalId) {
        answers.delete(scope(nationalId));
    }

    private Scope scope(String nationalId) {
        return Scope.of(answers.practitioner(nationalId));
    }
}
