package dev.ecps.phone.sandbox;

import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.vault.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The way into the sandbox's API. */
final class SandboxDoor {
    private static final String KEY = "X-Sandbox-Key";
    private static final Duration HEADERS = Duration.ofSeconds(10);

    private final Line line;
    private final String key;

    SandboxDoor(Line line, String key) {
        this.line = line;
        this.key = key;
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
        HttpRequest.Builder request =
                HttpRequest.newBuilder(line.to(path)).timeout(HEADERS).header("Accept", "application/json");
        if (!key.isEmpty()) request.header(KEY, key);
        HttpResponse<byte[]> response = line.send(request.build());
        return response.statusCode() == 200 ? Optional.of(read(response.body(), type)) : Optional.empty();
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            return Json.LENIENT.readValue(body, type);
        } catch (IOException e) {
            throw new ProviderUnreachable(line.provider(), "what its sandbox says can't be understood", null);
        }
    }
}
