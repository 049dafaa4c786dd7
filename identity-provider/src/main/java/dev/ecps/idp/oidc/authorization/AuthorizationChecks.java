package dev.ecps.idp.oidc.authorization;

import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.ecps.idp.oidc.authorization.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.authorization.AuthorizationRefusal.ShowPage;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Pkce;
import dev.ecps.idp.oidc.protocol.Scopes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an authorization request must pass, one check a line, in PSC's order; the first that fails decides. */
@Singleton
class AuthorizationChecks {
    private static final Set<String> PARTS = Set.of("code", "token", "id_token", "none");
    private static final Set<String> METHODS = Set.of("plain", "S256");

    private final Clients clients;
    private final List<Check> pageChecks = List.of(this::clientKnown, this::redirectUriExact);
    private final List<Check> redirectChecks = List.of(
            this::responseTypeThere,
            this::responseTypeKnown,
            this::responseModeKnown,
            this::flowEnabled,
            this::nothingRepeated,
            this::scopesKnown,
            this::challengeThere,
            this::challengeMethodKnown,
            this::challengeWellFormed);

    AuthorizationChecks(Clients clients) {
        this.clients = clients;
    }

    private interface Check {
        Optional<? extends AuthorizationRefusal> refusalOf(Parameters request);
    }

    /** Where the user may not be sent back: unknown client, foreign redirect URI. */
    Optional<ShowPage> page(Parameters request) {
        return first(pageChecks, request).map(ShowPage.class::cast);
    }

    /** What the client is told; to be asked after {@link #page}. */
    Optional<Redirect> redirect(Parameters request) {
        return first(redirectChecks, request).map(Redirect.class::cast);
    }

    private static Optional<AuthorizationRefusal> first(List<Check> checks, Parameters request) {
        return checks.stream()
                .flatMap(check -> check.refusalOf(request).stream())
                .map(AuthorizationRefusal.class::cast)
                .findFirst();
    }

    Optional<Client> client(Parameters request) {
        return request.nonEmpty("client_id").flatMap(clients::of);
    }

    private Optional<ShowPage> clientKnown(Parameters request) {
        return client(request).isPresent() ? Optional.empty() : Optional.of(new ShowPage("Client not found."));
    }

    private Optional<ShowPage> redirectUriExact(Parameters request) {
        boolean exact = request.first("redirect_uri")
                .filter(uri -> client(request).orElseThrow().mayRedirectTo(uri))
                .isPresent();
        return exact ? Optional.empty() : Optional.of(new ShowPage("Invalid parameter: redirect_uri"));
    }

    private Optional<Redirect> responseTypeThere(Parameters request) {
        return refuseUnless(
                request.nonEmpty("response_type").isPresent(),
                OAuthError.INVALID_REQUEST,
                "Missing parameter: response_type");
    }

    private Optional<Redirect> responseTypeKnown(Parameters request) {
        boolean known = PARTS.containsAll(Scopes.parse(responseType(request)));
        return known
                ? Optional.empty()
                : Optional.of(new Redirect(OAuthError.UNSUPPORTED_RESPONSE_TYPE, Optional.empty()));
    }

    private Optional<Redirect> responseModeKnown(Parameters request) {
        return refuseUnless(
                request.nonEmpty("response_mode")
                        .map(mode -> mode.equals("query") || mode.equals("fragment"))
                        .orElse(true),
                OAuthError.INVALID_REQUEST,
                "Invalid parameter: response_mode");
    }

    private Optional<Redirect> flowEnabled(Parameters request) {
        return refuseUnless(
                responseType(request).equals("code"),
                OAuthError.UNAUTHORIZED_CLIENT,
                "Client is not allowed to initiate browser login with given response_type."
                        + " Implicit flow is disabled for the client.");
    }

    private Optional<Redirect> nothingRepeated(Parameters request) {
        return refuseUnless(!request.anyRepeated(), OAuthError.INVALID_REQUEST, "duplicated parameter");
    }

    private Optional<Redirect> scopesKnown(Parameters request) {
        var raw = request.first("scope");
        boolean good = raw.map(Scopes::parse)
                .map(names -> !names.isEmpty() && Scopes.SUPPORTED.containsAll(names))
                .orElse(true);
        return refuseUnless(good, OAuthError.INVALID_SCOPE, "Invalid scopes: " + raw.orElse(""));
    }

    private Optional<Redirect> challengeThere(Parameters request) {
        return refuseUnless(
                request.first("code_challenge_method").isEmpty()
                        || request.first("code_challenge").isPresent(),
                OAuthError.INVALID_REQUEST,
                "Missing parameter: code_challenge");
    }

    private Optional<Redirect> challengeMethodKnown(Parameters request) {
        return refuseUnless(
                request.first("code_challenge_method").map(METHODS::contains).orElse(true),
                OAuthError.INVALID_REQUEST,
                "Invalid parameter: code_challenge_method");
    }

    private Optional<Redirect> challengeWellFormed(Parameters request) {
        return refuseUnless(
                request.first("code_challenge").map(Pkce::wellFormed).orElse(true),
                OAuthError.INVALID_REQUEST,
                "Invalid parameter: code_challenge");
    }

    private static String responseType(Parameters request) {
        return request.nonEmpty("response_type").orElse("");
    }

    private static Optional<Redirect> refuseUnless(boolean good, OAuthError error, String description) {
        return good ? Optional.empty() : Optional.of(new Redirect(error, Optional.of(description)));
    }

    /** The challenge of a request that passed; no method means plain (RFC 7636 §4.3). */
    static Optional<Pkce> pkce(Parameters request) {
        return request.first("code_challenge")
                .map(challenge -> new Pkce(
                        challenge,
                        CodeChallengeMethod.parse(
                                request.first("code_challenge_method").orElse("plain"))));
    }
}
