package dev.ecps.phone.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.phone.vault.Json;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a phone asks the provider. Thread-safe.
 *
 * <p>Every method throws {@link Refused} when the provider says no and
 * {@link dev.ecps.phone.problem.ProviderUnreachable} when it says nothing that a provider says.
 */
public final class ProviderGateway {
    private static final byte[] NOTHING = {};
    private static final int NO_CONTENT = 204;
    private static final Duration HEADERS = Duration.ofSeconds(10);

    private final Line line;
    private final PhoneClock clock;
    private final Conditions conditions;
    private final Runnable answered;
    private final @Nullable ProofMaker proofs;

    private ProviderGateway(
            Line line, PhoneClock clock, Conditions conditions, Runnable answered, @Nullable ProofMaker proofs) {
        this.line = line;
        this.clock = clock;
        this.conditions = conditions;
        this.answered = answered;
        this.proofs = proofs;
    }

    /**
     * Asks without signing.
     *
     * @param answered is told of each answer that a provider gives, a refusal too
     */
    public static ProviderGateway at(Line line, PhoneClock clock, Conditions conditions, Runnable answered) {
        return new ProviderGateway(line, clock, conditions, answered, null);
    }

    /** The same line; each request carries a proof made with this key under this name. */
    public ProviderGateway signedWith(DeviceKey key, String kid) {
        return new ProviderGateway(line, clock, conditions, answered, new ProofMaker(key, kid, clock));
    }

    /** Whether this phone has a network at all. */
    public boolean online() {
        return conditions.online();
    }

    /**
     * Whether to look for the provider by oneself: it answered last, here or on another phone of this process, or it is
     * this phone's turn to try for all of them.
     */
    public boolean worthTrying() {
        return line.worthTrying();
    }

    /** Waits as long as the holder takes to answer. */
    public void hesitate() {
        if (!conditions.hesitate()) throw line.unreachable("this thread was interrupted before it answered", null);
    }

    public <T> T get(String path, Class<T> answer) {
        return read(exchange("GET", path, NOTHING), answer);
    }

    /** @param body null for none */
    public <T> T post(String path, @Nullable Object body, Class<T> answer) {
        return read(exchange("POST", path, bytes(body)), answer);
    }

    /** A POST whose answer has no body. */
    public void tell(String path, @Nullable Object body) {
        expectNothing(exchange("POST", path, bytes(body)));
    }

    public void delete(String path) {
        expectNothing(exchange("DELETE", path, NOTHING));
    }

    /** Whatever else stands at an address says 200 to anything: it must not pass for a provider that has deleted an e-CPS. */
    private void expectNothing(HttpResponse<byte[]> response) {
        if (response.statusCode() != NO_CONTENT) throw line.misunderstood(response.statusCode());
        answered.run();
    }

    /** Opens a signed WebSocket. */
    public WebSocket socket(String path, WebSocket.Listener listener) {
        if (proofs == null) throw new IllegalStateException("the doorbell needs a signature");
        checkOnline();
        String proof = proofs.proofFor("GET", line.to(path).getRawPath(), NOTHING);
        return line.open(path, PhonePaths.PROOF, proof, listener);
    }

    /** A clock that follows the provider's gets one more try with the provider's time. */
    private HttpResponse<byte[]> exchange(String method, String path, byte[] body) {
        try {
            return exchangeOnce(method, path, body);
        } catch (Refused refused) {
            if (!corrected(refused)) throw refused;
            return exchangeOnce(method, path, body);
        }
    }

    private boolean corrected(Refused refused) {
        var serverTime = refused.problem().serverTime();
        return refused.type() == ProblemType.CLOCK_WRONG && serverTime != null && clock.learn(serverTime);
    }

    private HttpResponse<byte[]> exchangeOnce(String method, String path, byte[] body) {
        checkOnline();
        URI address = line.to(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(HEADERS)
                .header("Accept", "application/json, " + Problem.MEDIA_TYPE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) request.header("Content-Type", "application/json");
        if (proofs != null) {
            request.header(PhonePaths.PROOF, proofs.proofFor(method, address.getRawPath(), body));
        }
        HttpResponse<byte[]> response = line.send(request.build());
        if (response.statusCode() / 100 != 2) throw refusalIn(response);
        return response;
    }

    private void checkOnline() {
        if (!online()) throw line.unreachable("this phone is offline", null);
    }

    private RuntimeException refusalIn(HttpResponse<byte[]> response) {
        @Nullable Problem problem = null;
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        if (mediaType.startsWith(Problem.MEDIA_TYPE)) problem = read(response, Problem.class, Json.LENIENT);
        if (problem == null || problem.type() == null) return line.misunderstood(response.statusCode());
        answered.run();
        return new Refused(problem);
    }

    private <T> T read(HttpResponse<byte[]> response, Class<T> type) {
        T read = read(response, type, Json.STRICT);
        answered.run();
        return read;
    }

    private <T> T read(HttpResponse<byte[]> response, Class<T> type, ObjectMapper json) {
        try {
            T read = json.readValue(response.body(), type);
            if (read == null) throw line.misunderstood(response.statusCode());
            return read;
        } catch (IOException e) {
            // Jackson's message may quote the body, which may hold secrets.
            throw line.misunderstood(response.statusCode());
        }
    }

    private static byte[] bytes(@Nullable Object body) {
        try {
            return body == null ? NOTHING : Json.STRICT.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wire record that can't be written", e);
        }
    }
}
