package dev.ecps.testkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.testkit.http.Http;
import dev.ecps.testkit.problem.Failed;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sandbox of a provider on this machine, see {@code docs/sandbox.md}. Thread-safe. */
public final class Sandbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The profession of doctors, in the codes of the directory. */
    private static final String DOCTOR = "10";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http = Http.plain();
    private final URI provider;
    private final String key;

    private Sandbox(URI provider, String key) {
        this.provider = provider;
        this.key = key;
    }

    /** The sandbox of the provider at this address. */
    public static Sandbox of(URI provider) {
        return new Sandbox(provider, "");
    }

    /** The same, of a provider on another machine: {@code ecps.sandbox.key}. */
    public Sandbox withKey(String key) {
        return new Sandbox(provider, key);
    }

    /**
     * Registers a relying party, in the place of one registered before under the same id.
     *
     * @param redirectUris at least one; also where its users may be sent after logout
     * @throws Failed if the sandbox refuses; the message holds its reason
     */
    public void register(String clientId, String secret, String name, List<String> redirectUris) {
        var client = Map.of(
                "client_id", clientId, "client_secret", secret, "client_name", name, "redirect_uris", redirectUris);
        call("POST", "clients", json(client));
    }

    /** Answers this practitioner's login requests: {@code approve}, {@code decline}, … */
    public void answer(String nationalId, String answer) {
        call("PUT", "practitioners/" + nationalId + "/answer", json(Map.of("answer", answer)));
    }

    /** Moves the provider's clock forward. */
    public void advance(Duration time) {
        call("POST", "time", json(Map.of("advance", time.toString())));
    }

    /** Brings the provider's clock back to the present. */
    public void backToNow() {
        call("DELETE", "time", BodyPublishers.noBody());
    }

    /**
     * The mail address of somebody in the directory.
     *
     * @throws Failed if the directory does not know them
     */
    public String mailOf(String nationalId) {
        for (var person : read("GET", "practitioners")) {
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
    public String awaitNotice(String clientId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var newest = read("GET", "logouts").at("/logouts/0/notices");
            for (var notice : newest) {
                var state = notice.path("state").asText();
                if (notice.path("client").asText().equals(clientId) && !state.equals("pending")) return state;
            }
        }
        throw new Failed(clientId + " was not told of the logout.");
    }

    /** The provider's clock. */
    public Instant now() {
        return Instant.parse(read("GET", "time").path("now").asText());
    }

    /** Forgets a relying party that was registered. */
    public void forget(String clientId) {
        call("DELETE", "clients/" + clientId, BodyPublishers.noBody());
    }

    /** Makes up a general practitioner, who is like nobody else. */
    public Practitioner newPractitioner() {
        var made = parsed(call("POST", "practitioners", json(Map.of("count", 1, "profession", DOCTOR))));
        var person = made.at("/practitioners/0");
        return new Practitioner(
                person.path("nationalId").asText(),
                person.path("familyName").asText(),
                person.path("givenName").asText(),
                person.path("mail").asText(),
                person.path("mobile").asText(),
                made.path("batch").asText());
    }

    /** Takes somebody who was made up out of the directory again, with their e-CPS. */
    public void remove(Practitioner practitioner) {
        call("DELETE", "practitioners?batch=" + practitioner.batch(), BodyPublishers.noBody());
    }

    /** What the QR code says that the management portal shows to this person, a new one: for an activation by card. */
    public String cardQr(String nationalId) {
        return cardScreen(nationalId, true).path("link").asText();
    }

    /**
     * The code that the management portal shows to this person since a phone scanned its QR code.
     *
     * @throws Failed if it shows none: nothing was scanned, or it is too late
     */
    public String cardCode(String nationalId) {
        var screen = cardScreen(nationalId, false);
        if (screen.path("code").isTextual()) return screen.path("code").asText();
        throw new Failed(
                "The portal shows no code; its state is " + screen.path("state").asText() + ".");
    }

    private JsonNode cardScreen(String nationalId, boolean again) {
        return parsed(call("POST", "card-activations", json(Map.of("nationalId", nationalId, "again", again))));
    }

    private JsonNode read(String method, String path) {
        return parsed(call(method, path, BodyPublishers.noBody()));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Failed("That is no answer of a sandbox: " + json, e);
        }
    }

    private String call(String method, String path, BodyPublisher body) {
        var request = Http.to(provider.resolve("/sandbox/api/" + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!key.isEmpty()) request.header("X-Sandbox-Key", key);
        var answer = http.send(request.build());
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
