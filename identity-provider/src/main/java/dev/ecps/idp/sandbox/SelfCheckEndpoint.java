package dev.ecps.idp.sandbox;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfChecks;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the provider told at its start, as it is now. */
@Path("/sandbox/api/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Self-check", description = "Addresses, clients, and what is probably not meant.")
@Blocking
class SelfCheckEndpoint {
    private final SelfChecks checks;

    SelfCheckEndpoint(SelfChecks checks) {
        this.checks = checks;
    }

    /**
     * The self-check.
     *
     * @param warnings how many of the lines are warnings
     * @param lines facts and warnings
     */
    record SelfChecked(long warnings, List<Line> lines) {}

    @GET
    @Operation(
            operationId = "selfCheck",
            summary = "The provider's look at itself: facts a client needs, and warnings, each with its remedy")
    @APIResponse(
            responseCode = "200",
            description = "What it found",
            content = @Content(schema = @Schema(implementation = SelfChecked.class)))
    public SelfChecked look() {
        var lines = checks.lines();
        return new SelfChecked(lines.stream().filter(Line::warns).count(), lines);
    }
}
