package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.challenge.LoginChallenge;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Approved;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneAnswers;
import dev.ecps.idp.ecps.challenge.PhoneAnswers.Outcome;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.oidc.ciba.BackchannelLogins;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers one login over the back channel in its practitioner's place: the approval hook that test suites know. */
@Path("/sandbox/api/ciba")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CIBA", description = "Logins over the back channel, answered one by one.")
@Blocking
class CibaEndpoint {
    private final BackchannelLogins logins;
    private final LoginChallenges challenges;
    private final PhoneAnswers phones;
    private final Devices devices;

    CibaEndpoint(BackchannelLogins logins, LoginChallenges challenges, PhoneAnswers phones, Devices devices) {
        this.logins = logins;
        this.challenges = challenges;
        this.phones = phones;
        this.devices = devices;
    }

    @POST
    @Path("{auth_req_id}")
    @Operation(
            operationId = "answerCiba",
            summary = "Approves or refuses one login over the back channel",
            description = "Through the rules of the phone that was asked; for the channel CARD, in the card's place.")
    @APIResponse(responseCode = "204", description = "It is answered")
    @APIResponse(
            responseCode = "400",
            description = "action is neither allow nor deny",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no login of this auth_req_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered before, has timed out, or its e-CPS can't approve any more",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void answer(
            @PathParam("auth_req_id") String authReqId,
            @Parameter(
                            description = "allow or deny",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"allow", "deny"}))
                    @QueryParam("action")
                    @Nullable
                    String action) {
        boolean allow = isAllow(action);
        var login = logins.seen(authReqId).orElseThrow(CibaEndpoint::unknown);
        boolean taken = login.question()
                .map(question -> answered(question, allow))
                .orElseGet(() -> logins.decide(login, allow));
        if (!taken) throw over();
    }

    private static boolean isAllow(@Nullable String action) {
        if ("allow".equals(action)) return true;
        if ("deny".equals(action)) return false;
        throw Refusal.field("action", "It must be allow or deny.");
    }

    private boolean answered(ChallengeId question, boolean allow) {
        return challenges
                .of(question)
                .filter(challenge -> answered(challenge, allow))
                .isPresent();
    }

    private boolean answered(LoginChallenge challenge, boolean allow) {
        return devices.of(challenge.asked().device())
                .filter(device -> allow ? approved(challenge, device) : declined(challenge, device))
                .isPresent();
    }

    private boolean approved(LoginChallenge challenge, Device device) {
        var asked = challenge.asked();
        var outcome = phones.answer(device, asked.id(), asked.shown(), new PinEvidence.VouchedBySandbox());
        return outcome instanceof Outcome.Taken taken && taken.challenge() instanceof Approved;
    }

    private boolean declined(LoginChallenge challenge, Device device) {
        return phones.decline(device, challenge.asked().id()) instanceof Outcome.Taken;
    }

    private static Refusal unknown() {
        return new Refusal(Problem.of(ProblemType.NOT_FOUND, "There is no login of this auth_req_id.")
                .about("auth_req_id"));
    }

    private static Refusal over() {
        return new Refusal(Problem.of(
                        ProblemType.CONFLICT,
                        "This login was answered before, has timed out, or its e-CPS can't approve any more.")
                .about("auth_req_id"));
    }
}
