package dev.ecps.idp.ecps.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The request at hand, as a phone signed it. */
@RequestScoped
public class SignedRequest {
    private final HttpServerRequest request;
    private final DeviceProofs proofs;
    private final ObjectMapper json;
    private final InstantSource clock;

    SignedRequest(HttpServerRequest request, DeviceProofs proofs, ObjectMapper json, InstantSource clock) {
        this.request = request;
        this.proofs = proofs;
        this.json = json;
        this.clock = clock;
    }

    /** The phone that signed this request with this body; {@link Refusal} if none did, or if its e-CPS has expired. */
    public Device signedBy(byte @Nullable [] body) {
        var device = signedEvenIfExpired(body);
        if (device.expired(clock.instant())) {
            throw new Refusal(ProblemType.DEVICE_EXPIRED, "This e-CPS has expired: delete it and activate it again.");
        }
        return device;
    }

    /** As {@link #signedBy}, for what an expired e-CPS may still do. */
    Device signedEvenIfExpired(byte @Nullable [] body) {
        return proofs.verify(proof(), method(), path(), body == null ? new byte[0] : body);
    }

    public @Nullable String proof() {
        return request.getHeader(PhonePaths.PROOF);
    }

    public String method() {
        return request.method().name();
    }

    public String path() {
        return request.path();
    }

    /**
     * Reads a body, after its signature was checked.
     *
     * @throws Refusal if it is not of this type; the message names the member
     */
    public <T> T read(byte @Nullable [] body, Class<T> type) throws JsonProcessingException {
        if (body == null || body.length == 0) throw Refusal.field("body", "A JSON body is required.");
        try {
            var read = json.readValue(body, type);
            if (read == null) throw Refusal.field("body", "A JSON object is required.");
            return read;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw Refusal.field("body", "The body could not be read as " + StandardCharsets.UTF_8 + ".");
        }
    }
}
