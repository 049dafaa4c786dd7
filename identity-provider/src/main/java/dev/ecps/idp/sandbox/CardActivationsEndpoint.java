package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.activation.CardActivations;
import dev.ecps.idp.ecps.activation.CardScreen;
import dev.ecps.idp.ecps.activation.CardScreen.Code;
import dev.ecps.idp.ecps.activation.CardScreen.Qr;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The management portal's screen for a program without eyes and without a card: QR code, then code. */
@Path("/sandbox/api/card-activations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activation by card", description = "What the management portal shows to who logged in with a card.")
@Blocking
class CardActivationsEndpoint {
    private final CardActivations activations;
    private final Practitioners practitioners;

    CardActivationsEndpoint(CardActivations activations, Practitioners practitioners) {
        this.activations = activations;
        this.practitioners = practitioners;
    }

    /** At whose desk to look. */
    @Schema(
            name = "CardDesk",
            requiredProperties = {"nationalId"})
    record Desk(
            @Schema(description = "who sits there, prefix included", examples = "899700001011") @Nullable
            String nationalId,

            @Schema(description = "true begins again: what was shown is good no more") @Nullable
            Boolean again) {}

    /** What the screen shows. */
    @Schema(
            name = "CardScreen",
            requiredProperties = {"state"})
    record Shown(
            @Schema(description = "qr, code, pin, activated, locked or expired", examples = "qr")
            String state,

            @Schema(description = "what the QR code says; with qr")
            Optional<String> link,

            @Schema(description = "to be typed into the phone; with code")
            Optional<String> code,

            @Schema(description = "until when, by the provider's clock; with qr and code")
            Optional<Instant> until) {
        static Shown of(CardScreen screen) {
            if (screen instanceof Qr qr)
                return new Shown("qr", Optional.of(qr.link()), Optional.empty(), Optional.of(qr.until()));
            if (screen instanceof Code code)
                return new Shown("code", Optional.empty(), Optional.of(code.code()), Optional.of(code.until()));
            return new Shown(word(screen), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private static String word(CardScreen screen) {
            if (screen instanceof CardScreen.PinAwaited) return "pin";
            if (screen instanceof CardScreen.Activated) return "activated";
            return screen instanceof CardScreen.Locked ? "locked" : "expired";
        }
    }

    @POST
    @Operation(
            operationId = "cardActivation",
            summary = "Looks at the screen of an activation by card",
            description =
                    "The first look shows a QR code; once a phone has scanned it, another look shows the code. A desk"
                            + " of the sandbox's own for each person: it takes no card and no login.")
    @APIResponse(
            responseCode = "200",
            description = "What the screen shows",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(
            responseCode = "400",
            description = "nationalId is missing or malformed, or nobody in the directory has it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Shown look(@Nullable Desk desk) {
        var who = holder(desk == null ? null : desk.nationalId());
        var place = "sandbox " + who.value();
        boolean again = desk != null && Boolean.TRUE.equals(desk.again());
        return Shown.of(again ? activations.again(who, place) : activations.look(who, place));
    }

    private NationalId holder(@Nullable String typed) {
        if (typed == null || NationalId.flawOfTyped(typed).isPresent())
            throw Refusal.field("nationalId", "It must be a national identifier, prefix included.");
        return practitioners
                .find(NationalId.of(typed))
                .orElseThrow(() -> Refusal.field("nationalId", "Nobody in the directory has this identifier."))
                .nationalId();
    }
}
