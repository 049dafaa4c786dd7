package dev.ecps.phone.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.Json;
import dev.ecps.wire.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The way into the sandbox's API. */
final class SandboxDoor {
    private static final String KEY = "X-Sandbox-Key";
    private static final Duration HEADERS = Duration.ofSeconds(10);
    /** Twenty thousand people take their time. */
    private static final Duration WORK = Duration.ofSeconds(60);

    private final Line line;
    private final String key;

    SandboxDoor(Line line, String key) {
        this.line = line;
        this.key = key;
    }

    URI provider() {
        return line.provider();
    }

    SandboxDoor withKey(String key) {
        return new SandboxDoor(line, key);
    }

    /**
     * What stands there; empty if nothing does, or if the sandbox is off or closed to this caller.
     *
     * @throws ProviderUnreachable if nobody answers, or not as a sandbox does
     */
    <T> Optional<T> get(String path, Class<T> type) {
        HttpResponse<byte[]> response = line.send(request(path).build());
        return response.statusCode() == 200 ? Optional.of(read(response.body(), type)) : Optional.empty();
    }

    /**
     * Sends this there, as JSON.
     *
     * @throws Refused if the sandbox says why not
     * @throws ProviderUnreachable if nobody answers, or not as a sandbox does
     */
    <T> T post(String path, Object body, Class<T> answer) {
        var request = request(path).POST(json(body)).header("Content-Type", "application/json");
        return read(done(request.timeout(WORK)), answer);
    }

    /** Deletes what stands there. @throws Refused, ProviderUnreachable as {@link #post} */
    void delete(String path) {
        done(request(path).DELETE().timeout(WORK));
    }

    private byte[] done(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = line.send(request.build(), WORK);
        if (response.statusCode() / 100 == 2) return response.body();
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        if (!mediaType.startsWith(Problem.MEDIA_TYPE)) throw line.misunderstood(response.statusCode());
        throw new Refused(read(response.body(), Problem.class));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(line.to(path)).timeout(HEADERS).header("Accept", "application/json");
        return key.isEmpty() ? request : request.header(KEY, key);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(Json.LENIENT.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that can't be written", e);
        }
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            return Json.LENIENT.readValue(body, type);
        } catch (IOException e) {
            throw new ProviderUnreachable(line.provider(), "what its sandbox says can't be understood", null);
        }
    }
}
