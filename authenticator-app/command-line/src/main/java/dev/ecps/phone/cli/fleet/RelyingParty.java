package dev.ecps.phone.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ecps.phone.cli.fleet.UserLogin.Failed;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.TestClient;
import dev.ecps.phone.vault.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The service that a fleet logs in to: registered for it, and forgotten with it. */
final class RelyingParty {
    /** Nobody listens there, and nobody goes there: the code is read from the address. */
    private static final URI CALLBACK = URI.create("http://localhost:9/fleet");

    private static final String METADATA = "/auth/realms/esante-wallet/.well-known/wallet-openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sandbox sandbox;
    private final TestClient client;
    private final URI authorization;
    private final URI token;
    private final HttpClient http;

    private RelyingParty(Sandbox sandbox, TestClient client, JsonNode metadata, HttpClient http) {
        this.sandbox = sandbox;
        this.client = client;
        this.authorization = URI.create(metadata.path("authorization_endpoint").asText());
        this.token = URI.create(metadata.path("token_endpoint").asText());
        this.http = http;
    }

    static RelyingParty register(URI provider, Sandbox sandbox) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var request = HttpRequest.newBuilder(URI.create(provider.toString().replaceAll("/+$", "") + METADATA))
                .timeout(PATIENCE);
        HttpResponse<byte[]> metadata = http.send(request.build(), BodyHandlers.ofByteArray());
        if (metadata.statusCode() != 200) throw new IOException("no metadata");
        TestClient client = sandbox.registerClient("Flotte d'essai", CALLBACK);
        return new RelyingParty(sandbox, client, Json.LENIENT.readTree(metadata.body()), http);
    }

    HttpClient http() {
        return http;
    }

    /** The link behind its button. */
    URI authorization() {
        return URI.create(authorization + "?"
                + Tab.encoded(Map.of(
                        "response_type", "code",
                        "client_id", client.id(),
                        "redirect_uri", CALLBACK.toString(),
                        "scope", "openid scope_all",
                        "acr_values", "eidas1",
                        "state", UUID.randomUUID().toString(),
                        "nonce", UUID.randomUUID().toString())));
    }

    /** Exchanges a code for tokens. */
    void redeem(String code) throws IOException, InterruptedException, Failed {
        String credentials = client.id() + ":" + client.secret();
        var request = HttpRequest.newBuilder(token)
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Tab.encoded(Map.of(
                        "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK.toString()))));
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        boolean tokens = response.statusCode() == 200
                && Json.LENIENT.readTree(response.body()).hasNonNull("access_token");
        if (!tokens) throw new Failed("LOGIN_TOKEN_HTTP_" + response.statusCode());
    }

    void forget() {
        try {
            sandbox.forgetClient(client);
        } catch (PhoneException e) {
            // A test client more or less: the sandbox replaces and lists them.
        }
    }
}
