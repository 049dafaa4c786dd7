package dev.ecps.idp.sandbox;

import dev.ecps.idp.oidc.logout.notice.EndedSession;
import dev.ecps.idp.oidc.logout.notice.LogoutTrace;
import dev.ecps.idp.oidc.logout.notice.Notice;
import dev.ecps.wire.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which sessions were ended, how, and what became of the notices to their clients. */
@Path("/sandbox/api/logouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Logouts", description = "Sessions that were ended, and who was told.")
@APIResponse(
        responseCode = "403",
        description = "Neither the user of this machine nor the key",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class LogoutsEndpoint {
    private final LogoutTrace trace;

    LogoutsEndpoint(LogoutTrace trace) {
        this.trace = trace;
    }

    /** Everything there is to see. The counts are those of the back channel since the start. */
    @Schema(
            name = "Logouts",
            requiredProperties = {"delivered", "failed", "pending", "logouts"})
    record All(long delivered, long failed, long pending, List<Ended> logouts) {}

    /** A session that was ended. */
    @Schema(
            name = "Logout",
            requiredProperties = {"time", "way", "session", "clients", "notices"})
    record Ended(
            @Schema(description = "when, by the provider's clock")
            Instant time,

            @Schema(
                    description = "what ended it: hint-and-target, user-confirmed, hint-by-get, hint-by-post,"
                            + " refresh-token, or another-person who logged in with the same browser",
                    examples = "hint-and-target")
            String way,

            @Schema(description = "the sid of its tokens") String session,

            @Schema(description = "the client_id of all that took part, told or not")
            List<String> clients,

            List<Told> notices) {
        static Ended of(EndedSession ended) {
            return new Ended(
                    ended.time(),
                    ended.way().word(),
                    ended.session(),
                    ended.clients(),
                    ended.notices().stream().map(Told::of).toList());
        }
    }

    /** What one client was told, and how that went. */
    @Schema(
            name = "LogoutNotice",
            requiredProperties = {"client", "channel", "uri", "state", "tries"})
    record Told(
            @Schema(description = "its client_id") String client,

            @Schema(description = "back (POST of a logout token) or front (a frame in the browser)", examples = "back")
            String channel,

            @Schema(description = "what was called, or shown in the frame")
            String uri,

            @Schema(
                    description =
                            "pending, delivered or failed; shown for a frame, of which the provider hears nothing more",
                    examples = "delivered")
            String state,

            @Schema(description = "how often it was called") int tries,

            @Schema(description = "the HTTP status of the last answer, if there was one", examples = "200") @Nullable
            Integer status,

            @Schema(description = "why it was not delivered, or not yet") @Nullable
            String reason) {
        static Told of(Notice notice) {
            var state = notice.state();
            return new Told(
                    notice.client().id(),
                    notice.channel().name().toLowerCase(Locale.ROOT),
                    notice.address(),
                    state.word(),
                    state.tries(),
                    state.status().orElse(null),
                    state.reason().orElse(null));
        }
    }

    @GET
    @Operation(
            operationId = "logouts",
            summary = "The sessions that were ended, newest first",
            description = "The last ecps.logout.backchannel.kept of this node. A session that merely ran out is not"
                    + " among them: nobody is told of that. No token is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Counts since the start, and the list",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list(
            @Parameter(description = "Only the session of this sid") @RestQuery @DefaultValue("") String session,
            @Parameter(description = "Only sessions this client_id took part in") @RestQuery @DefaultValue("")
                    String client) {
        var counts = trace.counts();
        var found = trace.newestFirst().stream()
                .filter(ended -> session.isBlank() || ended.session().equals(session))
                .filter(ended -> client.isBlank() || ended.clients().contains(client))
                .map(Ended::of)
                .toList();
        return new All(counts.delivered(), counts.failed(), counts.pending(), found);
    }

    @DELETE
    @Operation(
            operationId = "emptyLogouts",
            summary = "Empties the list",
            description = "What is under way goes on; the counts stay.")
    @APIResponse(responseCode = "204", description = "It is empty")
    public void empty() {
        trace.empty();
    }
}
