package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.claims.PractitionerClaims;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.oidc.session.Sessions.Rotation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refresh tokens (RFC 6749 §6). Each works once; a second use, even in a race of two, ends the client's part in the
 * session, as at PSC. The refusals are worded as its Keycloak does.
 */
@Singleton
class RefreshGrant implements TokenGrant {
    private final TokenReader reader;
    private final Sessions sessions;
    private final Tokens tokens;
    private final PractitionerClaims practitioners;

    RefreshGrant(TokenReader reader, Sessions sessions, Tokens tokens, PractitionerClaims practitioners) {
        this.reader = reader;
        this.sessions = sessions;
        this.tokens = tokens;
        this.practitioners = practitioners;
    }

    @Override
    public String type() {
        return "refresh_token";
    }

    @Override
    public Uni<Map<String, Object>> answer(Client client, Parameters form) {
        return Uni.createFrom().item(exchange(client, form));
    }

    private Map<String, Object> exchange(Client client, Parameters form) {
        var shown = form.nonEmpty("refresh_token")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "No refresh token"));
        var narrowed = form.nonEmpty("scope");
        narrowed.ifPresent(RefreshGrant::checkKnown);
        var token = checked(shown, client);
        var rotation = sessions.rotate(token.session(), client.id(), token.id());
        if (rotation instanceof Rotation.Rotated rotated) return answer(rotated.session(), client.id(), narrowed);
        throw invalid(reason(rotation));
    }

    private ReadToken checked(String shown, Client client) {
        var token = reader.read(shown)
                .filter(read -> read.type() == TokenType.REFRESH)
                .orElseThrow(() -> invalid("Invalid refresh token"));
        if (!reader.young(token)) throw invalid("Token is not active");
        if (!client.id().equals(token.client())) {
            throw invalid("Invalid refresh token. Token client and authorized client don't match");
        }
        if (sessions.of(token.session()).filter(this::ofNobody).isPresent()) throw invalid("Invalid refresh token");
        return token;
    }

    private boolean ofNobody(Session session) {
        return !practitioners.known(session.nationalId());
    }

    /** Only words that PSC knows may be asked for; those of them that were not granted are passed over. */
    private static void checkKnown(String scope) {
        if (!Scopes.SUPPORTED.containsAll(Scopes.parse(scope))) {
            throw new OAuthRefusal(OAuthError.INVALID_SCOPE, "Invalid scopes: " + scope);
        }
    }

    private Map<String, Object> answer(Session session, String client, Optional<String> narrowed) {
        if (narrowed.isEmpty()) return tokens.answer(session, client);
        var wanted = Scopes.parse(narrowed.get());
        var granted = Scopes.parse(session.grip(client).orElseThrow().scope()).stream()
                .filter(wanted::contains)
                .collect(Collectors.joining(" "));
        return tokens.answer(session, client, granted);
    }

    private static String reason(Rotation rotation) {
        if (rotation instanceof Rotation.Replayed) return "Maximum allowed refresh token reuse exceeded";
        return rotation instanceof Rotation.Over ? "Session not active" : "Session doesn't have required client";
    }

    private static OAuthRefusal invalid(String description) {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, description);
    }
}
