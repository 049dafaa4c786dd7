package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** All answers to login requests that stand, whoever they are for. */
@Path("/sandbox/api/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "Logins answered by the sandbox, through the rules of a phone.")
@Blocking
class AnswersEndpoint {
    private final AnswerRequests answers;

    AnswersEndpoint(AnswerRequests answers) {
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "giveAnswer",
            summary = "Adds an answer to the login requests of a practitioner, of a relying party, or of both together",
            description =
                    "It waits behind those that stand for the same ones; one without times takes the place of the one"
                            + " before.")
    @APIResponse(
            responseCode = "201",
            description = "It stands",
            content = @Content(schema = @Schema(implementation = ToldAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such practitioner or relying party; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldAnswer add(@Nullable WantedAnswer wanted) {
        return answers.post(wanted);
    }

    @GET
    @Operation(
            operationId = "answers",
            summary = "The answers that stand, in the order in which they will be given to the same requests")
    public List<ToldAnswer> list(
            @QueryParam("nationalId") @Nullable String nationalId, @QueryParam("client") @Nullable String client) {
        Predicate<Scope> kind = scope -> true;
        if (nationalId != null) {
            var who = answers.practitioner(nationalId);
            kind = kind.and(scope -> scope.nationalId().filter(who::equals).isPresent());
        }
        if (client != null)
            kind = kind.and(scope -> scope.client().filter(client::equals).isPresent());
        return answers.list(kind);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "answerOfId", summary = "One answer, ended ones of the last hour too")
    @APIResponse(
            responseCode = "404",
            description = "There is none of this id, or it ended long ago",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldAnswer one(@PathParam("id") String id) {
        return answers.one(id);
    }

    @DELETE
    @Operation(operationId = "endAnswers", summary = "Ends all answers, those of other tests too")
    public void deleteAll() {
        answers.deleteAll();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endAnswerOfId", summary = "Ends one answer, and what of it is on its way")
    @APIResponse(
            responseCode = "404",
            description = "There is none of this id, or it ended long ago",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void delete(@PathParam("id") String id) {
        answers.delete(id);
    }
}
