package dev.ecps.idp.sandbox.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Conflict;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Flawed;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Saved;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** One identity with all its members. */
@Path("/sandbox/api/practitioners/{nationalId:.+}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners", description = "The invented people of the directory.")
@Blocking
class IdentityEndpoint {
    /** Of {@code If-Match}: whatever is there, but something. */
    private static final String ANY = "*";

    private final Identities identities;

    IdentityEndpoint(Identities identities) {
        this.identities = identities;
    }

    @GET
    @Operation(operationId = "identity", summary = "All members of an identity, contact data included")
    @APIResponse(responseCode = "200", description = "The identity; its ETag is what If-Match of a PUT compares")
    @APIResponse(
            responseCode = "404",
            description = "Nobody has this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(@PathParam("nationalId") String nationalId) {
        var whole = identities.find(id(nationalId)).orElseThrow(IdentityEndpoint::nobody);
        return Response.ok(PersonJson.write(whole))
                .header("ETag", quoted(PersonJson.edition(whole)))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveIdentity",
            summary = "Makes an identity, or puts it in the place of what is there",
            description = "Members as GET tells them; what is left out is empty. 256 kB at most.")
    @APIResponse(responseCode = "200", description = "It is stored, and told by the next userinfo")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(
            responseCode = "400",
            description = "A member is malformed; field names it, or the column of the extract it becomes",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "If-Match names another edition: somebody changed the identity meanwhile, or removed it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Without If-Match: somebody else saved the identity at the same moment",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response put(
            @PathParam("nationalId") String nationalId,
            @Parameter(description = "the ETag of what was read; without it, whatever is there is replaced")
                    @RestHeader("If-Match")
                    @Nullable
                    String ifMatch,
            String body)
            throws JsonProcessingException {
        var edited = PersonJson.read(id(nationalId), body);
        if (ANY.equals(ifMatch) && identities.find(edited.nationalId()).isEmpty()) throw changed(412);
        var saving = identities.save(edited, ifMatch == null ? ANY : ifMatch.replace("\"", ""));
        if (saving instanceof Flawed flawed)
            throw Refusal.field(field(flawed), flawed.flaw().reason() + ".");
        if (saving instanceof Conflict) throw changed(ifMatch == null ? 409 : 412);
        var saved = (Saved) saving;
        return Response.status(saved.isNew() ? 201 : 200)
                .entity(PersonJson.write(saved.whole()))
                .header("ETag", quoted(PersonJson.edition(saved.whole())))
                .build();
    }

    private static Refusal changed(int status) {
        var told = Problem.of(ProblemType.CONFLICT, "The identity was changed meanwhile; GET it, and try again.");
        return new Refusal(told.withStatus(status));
    }

    private static String field(Flawed flawed) {
        return flawed.flaw().column().isEmpty() ? "body" : flawed.flaw().column();
    }

    private static NationalId id(String text) {
        try {
            return new NationalId(text);
        } catch (IllegalArgumentException e) {
            throw nobody();
        }
    }

    private static Refusal nobody() {
        return new Refusal(ProblemType.NOT_FOUND, "Nobody in the directory has this identifier.");
    }

    private static String quoted(String edition) {
        return '"' + edition + '"';
    }
}
