package dev.ecps.idp.ecps.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Tells which phone signed a call, and reads what it says. */
@Singleton
public class SignedCalls {
    private final DeviceProofs proofs;
    private final ObjectMapper json;
    private final InstantSource clock;

    SignedCalls(DeviceProofs proofs, ObjectMapper json, InstantSource clock) {
        this.proofs = proofs;
        this.json = json;
        this.clock = clock;
    }

    /** The phone that signed this call; {@link Refusal} if none did, or if its e-CPS has expired. */
    public Device signer(SignedCall call) {
        var device = signerEvenIfExpired(call);
        if (device.expired(clock.instant())) {
            throw new Refusal(ProblemType.DEVICE_EXPIRED, "This e-CPS has expired: delete it and activate it again.");
        }
        return device;
    }

    /** As {@link #signer}, for what an expired e-CPS may still do. */
    Device signerEvenIfExpired(SignedCall call) {
        return proofs.verify(call.proof(), call.method(), call.path(), call.body());
    }

    /**
     * Reads a body, after its signature was checked.
     *
     * @throws Refusal if it is not of this type; the message names the member
     */
    public <T> T read(byte[] body, Class<T> type) throws JsonProcessingException {
        if (body.length == 0) throw Refusal.field("body", "A JSON body is required.");
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
