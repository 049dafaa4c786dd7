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

/** Tells the sandbox to answer a practitioner's login requests at one relying party. */
@Path("/sandbox/api/practitioners/{nationalId:.+}/clients/{client:.+}/answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "Logins answered by the sandbox, through the rules of a phone.")
@APIResponse(
        responseCode = "400",
        description = "A member is missing or malformed; field names it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "No such practitioner or relying party; field names it",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Blocking
class PairAnswerEndpoint {
    private final AnswerRequests answers;

    PairAnswerEndpoint(AnswerRequests answers) {
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPairAnswer",
            summary =
                    "Sets the answer to this practitioner's and relying party's login requests, in the place of all earlier ones")
    @APIResponse(responseCode = "200", description = "The answer stands")
    public ToldAnswer put(
            @PathParam("nationalId") String nationalId,
            @PathParam("client") String client,
            @Nullable WantedAnswer wanted) {
        return answers.put(scope(nationalId, client), wanted);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "addPairAnswer",
            summary =
                    "Adds an answer to this practitioner's and relying party's login requests, behind those that stand")
    @APIResponseSchema(value = ToldAnswer.class, responseCode = "201", responseDescription = "The answer stands")
    public ToldAnswer post(
            @PathParam("nationalId") String nationalId,
            @PathParam("client") String client,
            @Nullable WantedAnswer wanted) {
        return answers.post(scope(nationalId, client), wanted);
    }

    @GET
    @Operation(
            operationId = "pairAnswer",
            summary = "The answer that is next for this practitioner's and relying party's login requests")
    @APIResponse(responseCode = "200", description = "The answer that stands")
    @APIResponse(
            responseCode = "404",
            description = "No such practitioner or relying party; field names it, or no answer stands",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldAnswer get(@PathParam("nationalId") String nationalId, @PathParam("client") String client) {
        return answers.next(scope(nationalId, client));
    }

    @DELETE
    @Operation(
            operationId = "endPairAnswer",
            summary = "Ends all answers that stand here, and what of them is on its way")
    @APIResponse(responseCode = "204", description = "No answer stands any more")
    public void delete(@PathParam("nationalId") String nationalId, @PathParam("client") String client) {
        answers.delete(scope(nationalId, client));
    }

    private Scope scope(String nationalId, String client) {
        return Scope.of(answers.practitioner(nationalId), answers.client(client));
    }
}
