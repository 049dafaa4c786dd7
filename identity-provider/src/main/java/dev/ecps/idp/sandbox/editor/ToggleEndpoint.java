package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.registry.Toggle;
import dev.ecps.idp.ecps.registry.Toggle.Elsewhere;
import dev.ecps.idp.ecps.registry.Toggle.Toggled;
import dev.ecps.idp.ecps.registry.Toggle.WrongKind;
import dev.ecps.idp.ecps.registry.Toggles;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Somebody known by ADELI gets an RPPS number. */
@Path("/sandbox/api/practitioners/{nationalId:.+}/rpps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners", description = "The invented people of the directory.")
@Blocking
class ToggleEndpoint {
    private final Toggles toggles;

    ToggleEndpoint(Toggles toggles) {
        this.toggles = toggles;
    }

    /** Where somebody known by ADELI is now. */
    @Schema(name = "RppsGiven")
    record Given(
            @Schema(description = "the identity that has the activities", examples = "899700001375")
            String rpps,

            @Schema(description = "false if it was so before")
            boolean moved) {}

    @POST
    @Operation(
            operationId = "moveToRpps",
            summary = "Moves somebody from ADELI to the RPPS",
            description = "The RPPS identity has the activities and the ADELI number among its other identifiers; the"
                    + " ADELI identity stays, without activities. A second time changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "They have an RPPS number",
            content = @Content(schema = @Schema(implementation = Given.class)))
    @APIResponse(
            responseCode = "400",
            description = "The identifier is none of ADELI, or rpps none of the RPPS",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "They were moved to another number before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Given toRpps(
            @PathParam("nationalId") String nationalId,
            @Parameter(description = "the number, with its prefix; one is allotted by default")
                    @QueryParam("rpps")
                    @Nullable
                    String rpps) {
        return given(toggles.toRpps(id(nationalId), Optional.ofNullable(rpps).map(ToggleEndpoint::rpps)));
    }

    private static Given given(Toggle toggle) {
        if (toggle instanceof Toggled toggled) return new Given(toggled.rpps().value(), toggled.moved());
        if (toggle instanceof WrongKind)
            throw Refusal.field("rpps", "An ADELI number (0 and 9 digits) becomes an RPPS number (8 and 11 digits).");
        if (toggle instanceof Elsewhere elsewhere)
            throw new Refusal(
                    ProblemType.CONFLICT, "They have " + elsewhere.rpps().value() + " already.");
        throw nobody();
    }

    private static NationalId rpps(String text) {
        try {
            return new NationalId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("rpps", "It must be an RPPS number with its prefix, 8 and 11 digits.");
        }
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
}
