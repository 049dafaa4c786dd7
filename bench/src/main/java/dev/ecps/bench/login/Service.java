package dev.ecps.bench.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ecps.bench.wire.Answer;
import dev.ecps.bench.wire.Line;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A relying party: the client that stands ready in each provider. */
public final class Service {
    private static final String CONNECT = "/auth/realms/esante-wallet/protocol/openid-connect";
    private static final String CLIENT = "demo-client";
    private static final String SECRET = "demo-secret";
    private static final String CALLBACK = "http://localhost:8081/callback";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));

    private final Line line;

    public Service(Line line) {
        this.line = line;
    }

    /**
     * What it got for a code or for a refresh token.
     *
     * @param access the access token
     * @param refresh the refresh token, good for one use
     */
    public record Tokens(String access, String refresh) {
        static Tokens of(Answer answer) {
            var body = Json.read(answer);
            return new Tokens(
                    body.get("access_token").asText(), body.get("refresh_token").asText());
        }
    }

    /** Where it sends a browser. */
    static String authorization() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", CLIENT);
        request.put("redirect_uri", CALLBACK);
        request.put("scope", "openid scope_all");
        request.put("acr_values", "eidas1");
        request.put("state", UUID.randomUUID().toString());
        request.put("nonce", UUID.randomUUID().toString());
        return "/auth?" + Browser.form(request);
    }

    Tokens redeem(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        return Tokens.of(post("/token", form).expect(200, "code"));
    }

    public Tokens refresh(Tokens tokens) {
        var form = Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh());
        return Tokens.of(post("/token", form).expect(200, "refresh"));
    }

    public void userinfo(Tokens tokens) {
        var answer = line.get(CONNECT + "/userinfo", Map.of("Authorization", "Bearer " + tokens.access()));
        if (!answer.expect(200, "userinfo").text().contains("SubjectNameID")) throw new IllegalStateException("nobody");
    }

    public void introspect(Tokens tokens) {
        var answer = introspection(tokens).expect(200, "introspection");
        if (!answer.text().contains("\"active\":true")) throw new IllegalStateException("a good token is not active");
    }

    /** Whether this provider has the endpoint at all. */
    public boolean canIntrospect(Tokens tokens) {
        int status = introspection(tokens).status();
        return status != 404 && status != 405;
    }

    private Answer introspection(Tokens tokens) {
        return post("/token/introspect", Map.of("token", tokens.access()));
    }

    private Answer post(String path, Map<String, String> form) {
        var headers = Map.of("Authorization", BASIC, "Content-Type", "application/x-www-form-urlencoded");
        return line.send("POST", CONNECT + path, headers, Browser.form(form).getBytes(UTF_8));
    }
}
