package dev.ecps.idp.ecps.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.PhonePaths;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The HTTP request at hand, as a phone signed it. */
@RequestScoped
public class SignedRequest {
    private static final byte[] NOTHING = {};

    private final HttpServerRequest request;
    private final SignedCalls calls;

    SignedRequest(HttpServerRequest request, SignedCalls calls) {
        this.request = request;
        this.calls = calls;
    }

    /** This request with its body. */
    public SignedCall with(byte @Nullable [] body) {
        return new SignedCall(proof(), method(), path(), body == null ? NOTHING : body);
    }

    /** As {@link SignedCalls#signer}, for what an expired e-CPS may still do. */
    Device signedEvenIfExpired(byte @Nullable [] body) {
        return calls.signerEvenIfExpired(with(body));
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
        return calls.read(body == null ? NOTHING : body, type);
    }
}
