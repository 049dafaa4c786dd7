package dev.ecps.idp.oidc.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ecps.idp.crypto.Remembered;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.worker.Workers;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a client about a token, its own or another client's (RFC 7662): that is how APIs check the tokens of their
 * callers at PSC. The checks stand in the order of PSC's Keycloak; the answer is JSON whatever the caller accepts. What is in memory, which is nearly
 * everything, is answered without changing the thread.
 */
@Path(Paths.INTROSPECTION)
@NonBlocking
class IntrospectionEndpoint {
    /** In the order of PSC's answers; a claim that the token does not have is left out. */
    private static final List<String> CLAIMS = List.of(
            "exp",
            "iat",
            "auth_time",
            "jti",
            "iss",
            "aud",
            "sub",
            "typ",
            "azp",
            "nonce",
            "session_state",
            "preferred_username",
            "email_verified",
            "acr",
            "scope",
            "sid",
            "authMode",
            "otherIds",
            "SubjectNameID");

    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final byte[] INACTIVE = json(Map.of("active", false));
    /** Some 3 MB. */
    private static final int MOST_REMEMBERED = 2_000;

    private final ClientAuthentication authentication;
    private final TokenReader tokens;
    private final TokenConfig config;
    private final Remembered<String, byte[]> told = new Remembered<>(MOST_REMEMBERED);

    IntrospectionEndpoint(ClientAuthentication authentication, TokenReader tokens, TokenConfig config) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> introspect(@Context HttpServerRequest request, MultivaluedMap<String, String> body) {
        var form = Parameters.of(body);
        var caller = authentication.caller(request, form);
        return caller.atHand()
                ? answer(caller.proven(), form)
                : Workers.ask(caller::proven).chain(client -> answer(client, form));
    }

    private Uni<Response> answer(Client caller, Parameters form) {
        if (caller.isPublic()) {
            throw new OAuthRefusal(OAuthError.INVALID_REQUEST, 403, "Client not allowed.");
        }
        if (form.anyRepeated()) throw new OAuthRefusal(OAuthError.INVALID_REQUEST, "duplicated parameter");
        var token = form.first("token")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "Token not provided."));
        return about(token);
    }

    private Uni<Response> about(String text) {
        var token = tokens.read(text);
        var session = token.flatMap(tokens::activeAsRemembered);
        if (token.isEmpty() || session.isEmpty()) return Uni.createFrom().item(answer(INACTIVE));
        if (tokens.rememberedPractitioner(session.get())) {
            return Uni.createFrom().item(answer(told(token.get(), session.get())));
        }
        return Workers.ask(() -> answer(about(token.get())));
    }

    private static Response answer(byte[] json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private byte[] about(ReadToken token) {
        return tokens.active(token).map(session -> told(token, session)).orElse(INACTIVE);
    }

    /** What is told of a token does not change as long as it is active. */
    private byte[] told(ReadToken token, Session session) {
        return told.find(token.id()).orElseGet(() -> {
            var json = json(claims(token, session.nationalId().value()));
            told.put(token.id(), json);
            return json;
        });
    }

    private Map<String, Object> claims(ReadToken token, String nationalId) {
        var known = new LinkedHashMap<>(token.claims());
        if (token.type() == TokenType.ACCESS) known.put("SubjectNameID", nationalId);
        if (config.emailVerified()) known.put("email_verified", false);
        var told = new LinkedHashMap<String, Object>();
        for (var name : CLAIMS) if (known.containsKey(name)) told.put(name, known.get(name));
        told.put("client_id", token.client());
        told.put("username", nationalId);
        told.put("active", true);
        return told;
    }

    private static byte[] json(Map<String, Object> claims) {
        try {
            return JSON.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
