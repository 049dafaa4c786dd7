package dev.ecps.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The sandbox of a provider on this machine, see {@code docs/sandbox.md}. Thread-safe. */
public final class Sandbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI provider;

    private Sandbox(URI provider) {
        this.provider = provider;
    }

    /** The sandbox of the provider at this address. */
    public static Sandbox of(URI provider) {
        return new Sandbox(provider);
    }

    /**
     * Registers a relying party, in the place of one registered before under the same id.
     *
     * @param redirectUris at least one; also where its users may be sent after logout
     * @throws Failed if the sandbox refuses; the message holds its reason
     */
    public void register(String clientId, String secret, String name, List<String> redirectUris)
            throws IOException, InterruptedException {
        var client = Map.of(
                "client_id", clientId, "client_secret", secret, "client_name", name, "redirect_uris", redirectUris);
        call("POST", "clients", json(client));
    }

    /** Answers this practitioner's login requests: {@code approve}, {@code decline}, … */
    public void answer(String nationalId, String answer) throws IOException, InterruptedException {
        call("PUT", "practitioners/" + nationalId + "/answer", json(Map.of("answer", answer)));
    }

    /** Moves the provider's clock forward. */
    public void advance(Duration time) throws IOException, InterruptedException {
        call("POST", "time", json(Map.of("advance", time.toString())));
    }

    /** Brings the provider's clock back to the present. */
    public void backToNow() throws IOException, InterruptedException {
        call("DELETE", "time", BodyPublishers.noBody());
    }

    /**
     * The mail address of somebody in the directory.
     *
     * @throws Failed if the directory does not know them
     */
    public String mailOf(String nationalId) throws IOException, InterruptedException {
        for (var person : JSON.readTree(call("GET", "practitioners", BodyPublishers.noBody()))) {
            if (person.path("nationalId").asText().equals(nationalId))
                return person.path("mail").asText();
        }
        throw new Failed("The directory does not know " + nationalId + ".");
    }

    /**
     * Waits until a client was told of the newest logout by the back channel.
     *
     * @return {@code delivered} or {@code failed}
     * @throws Failed if that takes too long, or the client was not to be told
     */
    public String awaitNotice(String clientId) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var newest = JSON.readTree(call("GET", "logouts", BodyPublishers.noBody()))
                    .at("/logouts/0/notices");
            for (var notice : newest) {
                var state = notice.path("state").asText();
                if (notice.path("client").asText().equals(clientId) && !state.equals("pending")) return state;
            }
        }
        throw new Failed(clientId + " was not told of the logout.");
    }

    private String call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(provider.resolve("/sandbox/api/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Failed("The sandbox answered " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return answer.body();
    }

    private static BodyPublisher json(Object value) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
