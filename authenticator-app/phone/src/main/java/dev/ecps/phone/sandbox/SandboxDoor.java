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

    private static final int NOT_FOUND = 404;

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
        HttpResponse<byte[]> response = send(path, HttpRequest.newBuilder(), HEADERS);
        return response.statusCode() == 200 ? Optional.of(read(response.body(), type)) : Optional.empty();
    }

    /**
     * Hands something in.
     *
     * @throws Refused if the sandbox does not take it, or is closed to this caller
     * @throws ProviderUnreachable if nobody answers, or not as a sandbox does
     */
    <T> T post(String path, Object body, Class<T> answer) {
        return handIn("POST", path, body, answer);
    }

    /** As {@link #post}, in the place of what was there. */
    <T> T put(String path, Object body, Class<T> answer) {
        return handIn("PUT", path, body, answer);
    }

    private <T> T handIn(String method, String path, Object body, Class<T> answer) {
        HttpResponse<byte[]> response = send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(written(body))),
                WORK);
        if (response.statusCode() / 100 != 2) throw refusal(response);
        return read(response.body(), answer);
    }

    /** Takes something away; nothing happens if it is not there. Throws as {@link #post}. */
    void delete(String path) {
        HttpResponse<byte[]> response = send(path, HttpRequest.newBuilder().DELETE(), WORK);
        boolean gone = response.statusCode() / 100 == 2 || response.statusCode() == NOT_FOUND;
        if (!gone) throw refusal(response);
    }

    ProviderUnreachable unknown(String what) {
        return new ProviderUnreachable(line.provider(), "its sandbox does not know " + what + " any more", null);
    }

    private HttpResponse<byte[]> send(String path, HttpRequest.Builder request, Duration patience) {
        request.uri(line.to(path)).timeout(patience).header("Accept", "application/json, " + Problem.MEDIA_TYPE);
        if (!key.isEmpty()) request.header(KEY, key);
        return line.send(request.build(), patience);
    }

    private RuntimeException refusal(HttpResponse<byte[]> response) {
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        return mediaType.startsWith(Problem.MEDIA_TYPE)
                ? new Refused(read(response.body(), Problem.class))
                : misunderstood();
    }

    private static byte[] written(Object body) {
        try {
            return Json.STRICT.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that can't be written", e);
        }
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            T read = Json.LENIENT.readValue(body, type);
            if (read != null) return read;
        } catch (IOException e) {
            // told below; the parser's complaint may quote the body
        }
        throw misunderstood();
    }

    private ProviderUnreachable misunderstood() {
        return new ProviderUnreachable(line.provider(), "what its sandbox says can't be understood", null);
    }
}
