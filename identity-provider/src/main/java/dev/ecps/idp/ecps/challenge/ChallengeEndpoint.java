package dev.ecps.idp.ecps.challenge;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.ecps.device.SignedRequest;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.NumbersShown;
import dev.ecps.wire.challenge.PendingChallenge;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Login requests as their phone sees them; every call is signed. */
@Path(PhonePaths.CHALLENGES)
@Blocking
class ChallengeEndpoint {
    private final PhoneDoor door;
    private final SignedRequest request;

    ChallengeEndpoint(PhoneDoor door, SignedRequest request) {
        this.door = door;
        this.request = request;
    }

    @GET
    public List<PendingChallenge> pending() {
        return door.pending(request.with(null));
    }

    @POST
    @Path("{id}/" + PhonePaths.UNLOCK)
    public NumbersShown unlock(@PathParam("id") String id, byte @Nullable [] body) throws JsonProcessingException {
        return door.unlock(request.with(body), id);
    }

    @POST
    @Path("{id}/" + PhonePaths.ANSWER)
    public AnswerTaken answer(@PathParam("id") String id, byte @Nullable [] body) throws JsonProcessingException {
        return door.answer(request.with(body), id);
    }

    @POST
    @Path("{id}/" + PhonePaths.DECLINE)
    public void decline(@PathParam("id") String id, byte @Nullable [] body) {
        door.decline(request.with(body), id);
    }
}
