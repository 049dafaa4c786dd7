package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.authorization.AuthorizationCodes.Code;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Pkce;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.oidc.token.TokenGrant;
import dev.ecps.idp.oidc.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Code in, tokens out (RFC 6749 §4.1.3, RFC 7636). Whatever fails here burns the code; a replay also takes back what
 * the first use gave. Order and wording are those of PSC's Keycloak.
 */
@Singleton
class AuthorizationCodeGrant implements TokenGrant {
    private final AuthorizationCodes codes;
    private final Sessions sessions;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Chance chance;

    AuthorizationCodeGrant(
            AuthorizationCodes codes, Sessions sessions, Tokens tokens, InstantSource clock, Chance chance) {
        this.codes = codes;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public String type() {
        return "authorization_code";
    }

    @Override
    public Uni<Map<String, Object>> answer(Client client, Parameters form) {
        return Uni.createFrom().item(exchange(client, form));
    }

    private Map<String, Object> exchange(Client client, Parameters form) {
        var presented = form.nonEmpty("code")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "Missing parameter: code"));
        var code = codes.redeem(presented).orElseThrow(AuthorizationCodeGrant::notValid);
        if (code.used()) throw replayed(code);
        if (!clock.instant().isBefore(code.expiresAt())) throw notValid();
        checkSamePlace(code, client, form);
        checkPkce(code.pkce(), form.first("code_verifier"));
        var grip = new Grip(tokens.granted(code.scopes()), code.nonce(), chance.token());
        var session = sessions.join(code.session(), client.id(), grip).orElseThrow(AuthorizationCodeGrant::notValid);
        if (codes.replayed(presented)) throw replayed(code);
        return tokens.answer(session, client.id());
    }

    /**
     * Both users of a code end with nothing. A replay is noted before the client is cut out, and looked for after it was
     * let in: whichever of two racing requests is later does the cutting.
     */
    private OAuthRefusal replayed(Code code) {
        sessions.cut(code.session(), code.client());
        return notValid();
    }

    private static void checkSamePlace(Code code, Client client, Parameters form) {
        if (!code.redirectUri().equals(form.first("redirect_uri").orElse(""))) throw invalid("Incorrect redirect_uri");
        if (!code.client().equals(client.id())) {
            throw invalid("Auth error: Found different client_id in clientSession");
        }
    }

    private static void checkPkce(Optional<Pkce> pkce, Optional<String> verifier) {
        if (pkce.isEmpty() && verifier.isEmpty()) return;
        if (pkce.isEmpty()) throw invalid("PKCE code verifier specified but challenge not present in authorization");
        if (verifier.isEmpty()) throw invalid("PKCE code verifier not specified");
        if (!Pkce.wellFormed(verifier.get())) throw invalid("PKCE verification failed: Invalid code verifier");
        if (!pkce.get().matches(verifier.get())) throw invalid("PKCE verification failed: Code mismatch");
    }

    private static OAuthRefusal notValid() {
        return invalid("Code not valid");
    }

    private static OAuthRefusal invalid(String description) {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, description);
    }
}
