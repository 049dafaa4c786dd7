package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.oidc.keys.ProviderKeys;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The provider's signing keys, to be rotated on demand. Private halves never pass here. */
@Path("/sandbox/api/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "The keys that sign tokens: what relying parties do when they change.")
@Blocking
class KeysEndpoint {
    private final ProviderKeys keys;

    KeysEndpoint(ProviderKeys keys) {
        this.keys = keys;
    }

    /**
     * A signing key.
     *
     * @param kid its name in token headers
     * @param state where it stands in its life
     * @param published whether the key set shows it
     * @param signsFrom when it signs, or began to
     * @param until when it leaves this state by itself, if it does; to the second, as all times here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String kid,

            @Schema(description = "announced, current, retired or withdrawn")
            String state,

            @Schema(description = "whether the key set shows it: all states but withdrawn")
            boolean published,

            @Schema(description = "when it signs, or began to, by the provider's clock")
            Instant signsFrom,

            @Schema(
                    description =
                            "when it leaves this state by itself: announced to sign, current to be replaced (absent"
                                    + " while no other is announced), retired to leave the key set, withdrawn to be forgotten")
            @Nullable
            Instant until) {
        static Shown of(ProviderKeys.Told key) {
            var state = key.state();
            return new Shown(
                    key.kid(),
                    state.word(),
                    state.published(),
                    key.signsFrom().truncatedTo(ChronoUnit.SECONDS),
                    state.until()
                            .map(end -> end.truncatedTo(ChronoUnit.SECONDS))
                            .orElse(null));
        }
    }

    record Keys(List<Shown> keys) {}

    @GET
    @Operation(operationId = "keys", summary = "The signing keys, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The keys with their states",
            content = @Content(schema = @Schema(implementation = Keys.class)))
    public Keys show() {
        return new Keys(keys.told().stream().map(Shown::of).toList());
    }

    @POST
    @Path("/rotate")
    @Operation(
            operationId = "rotateKeys",
            summary =
                    "Publishes a new signing key, which takes over after ecps.keys.lead; at once with ?immediately=true",
            description = "If a key is announced already, it is that one. Old tokens verify until they expire.")
    @APIResponse(
            responseCode = "200",
            description = "The key that is to sign next, or signs now",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Shown rotate(
            @Parameter(description = "whether it signs at once, whoever knows it or not") @QueryParam("immediately")
                    boolean immediately) {
        return Shown.of(immediately ? keys.rotateNow() : keys.rotate());
    }
}
