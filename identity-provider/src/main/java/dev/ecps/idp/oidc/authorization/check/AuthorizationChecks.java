package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.ShowPage;
import dev.ecps.idp.oidc.authorization.check.CheckConfig.RequestObjects;
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
public class AuthorizationChecks {
    private static final Set<String> METHODS = Set.of("plain", "S256");

    private final Clients clients;
    private final CheckConfig config;
    private final StrictChecks strict;
    private final SubjectHint subject;
    private final List<Check> table;

    AuthorizationChecks(Clients clients, CheckConfig config, StrictChecks strict, SubjectHint subject) {
        this.clients = clients;
        this.config = config;
        this.strict = strict;
        this.subject = subject;
        this.table = List.of(
                // nobody may be sent back yet: a failure is a page
                this::clientKnown,
                this::maxAgeIsNumber,
                this::requestObjectNamesAddress,
                this::redirectUriExact,
                // from here on the client is told
                this::requestObjectSupported,
                this::responseTypeThere,
                this::responseTypeKnown,
                this::responseModeKnown,
                this::tokensNotInQuery,
                this::flowEnabled,
                this::nothingRepeated,
                this::scopesKnown,
                this::challengeThere,
                this::challengeMethodKnown,
                this::challengeWellFormed,
                this::essentialAcrPossible,
                this.strict::refusalOf,
                this.subject::refusalOf,
                this::noAccountWanted);
    }

    private interface Check {
        Optional<? extends AuthorizationRefusal> refusalOf(Parameters request);
    }

    /** Why the request is refused, if it is. */
    public Optional<AuthorizationRefusal> refusalOf(Parameters request) {
        for (var check : table) {
            var refusal = check.refusalOf(request);
            if (refusal.isPresent()) return refusal.map(AuthorizationRefusal.class::cast);
        }
        return Optional.empty();
    }

    /** The client that asks; a {@code client_id} sent twice names none. */
    public Optional<Client> client(Parameters request) {
        return request.once("client_id").filter(id -> !id.isEmpty()).flatMap(clients::of);
    }

    /** Whether {@link #client} needs no look into the database. */
    public boolean clientAtHand(Parameters request) {
        return request.once("client_id")
                .map(id -> clients.remembered(id).isPresent())
                .orElse(true);
    }

    /** How the answer travels, be it a refusal; where that is unclear, in the query. */
    public ResponseMode mode(Parameters request) {
        var type = responseType(request);
        return request.first("response_mode")
                .map(name -> ResponseMode.of(name, type).orElse(ResponseMode.QUERY))
                .orElseGet(() -> ResponseMode.usual(type));
    }

    /** Whether the answer to a request that passed holds a code. */
    public boolean withCode(Parameters request) {
        return responseType(request).filter(ResponseType::code).isPresent();
    }

    /** What a request that passed says about open sessions. */
    public Wishes wishes(Parameters request) {
        return new Wishes(
                Prompt.parse(request.first("prompt").orElse("")),
                request.first("max_age").map(Integer::parseInt),
                subject.of(request));
    }

    private Optional<ShowPage> clientKnown(Parameters request) {
        return pageUnless(client(request).isPresent(), "Client not found.");
    }

    private Optional<ShowPage> maxAgeIsNumber(Parameters request) {
        return pageUnless(
                request.first("max_age").map(AuthorizationChecks::number).orElse(true), "Invalid Request");
    }

    private static boolean number(String text) {
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Where the address stands in the request object only, nobody can be told but the user. */
    private Optional<ShowPage> requestObjectNamesAddress(Parameters request) {
        boolean alone = requestObject(request) && request.first("redirect_uri").isEmpty();
        return pageUnless(!alone, "Request objects are not supported: send redirect_uri and the other parameters");
    }

    private Optional<ShowPage> redirectUriExact(Parameters request) {
        boolean exact = request.first("redirect_uri")
                .filter(uri -> client(request).orElseThrow().mayRedirectTo(uri))
                .isPresent();
        return pageUnless(exact, "Invalid parameter: redirect_uri");
    }

    private Optional<Redirect> requestObjectSupported(Parameters request) {
        if (!requestObject(request)) return Optional.empty();
        boolean byValue = request.first("request").isPresent();
        return refuseUnless(
                false,
                byValue ? OAuthError.REQUEST_NOT_SUPPORTED : OAuthError.REQUEST_URI_NOT_SUPPORTED,
                (byValue ? "request" : "request_uri")
                        + " is advertised as by Pro Sante Connect but not supported: send plain parameters");
    }

    private boolean requestObject(Parameters request) {
        return config.requestObjects() == RequestObjects.REFUSE
                && (request.first("request").isPresent()
                        || request.first("request_uri").isPresent());
    }

    private Optional<Redirect> responseTypeThere(Parameters request) {
        return refuseUnless(
                request.first("response_type").isPresent(),
                OAuthError.INVALID_REQUEST,
                "Missing parameter: response_type");
    }

    private Optional<Redirect> responseTypeKnown(Parameters request) {
        return responseType(request).isPresent()
                ? Optional.empty()
                : Optional.of(new Redirect(OAuthError.UNSUPPORTED_RESPONSE_TYPE, Optional.empty()));
    }

    private Optional<Redirect> responseModeKnown(Parameters request) {
        boolean known = request.first("response_mode")
                .map(name -> ResponseMode.of(name, responseType(request)).isPresent())
                .orElse(true);
        return refuseUnless(known, OAuthError.INVALID_REQUEST, "Invalid parameter: response_mode");
    }

    private Optional<Redirect> tokensNotInQuery(Parameters request) {
        boolean inQuery = mode(request) == ResponseMode.QUERY
                && responseType(request).orElseThrow().implicit();
        return refuseUnless(
                !inQuery, OAuthError.INVALID_REQUEST, "Response_mode 'query' not allowed for implicit or hybrid flow");
    }

    private Optional<Redirect> flowEnabled(Parameters request) {
        return refuseUnless(
                !responseType(request).orElseThrow().implicit(),
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

    /** A page although the client could be told: Keycloak finds out late. */
    private Optional<ShowPage> essentialAcrPossible(Parameters request) {
        var essential =
                ClaimsParameter.of(request).map(ClaimsParameter::essentialAcrs).orElse(List.of());
        return pageUnless(essential.isEmpty() || essential.contains(StrictChecks.EIDAS1), "Invalid parameter: claims");
    }

    private Optional<ShowPage> noAccountWanted(Parameters request) {
        return pageUnless(!wishes(request).prompt().createAlone(), "Registration not allowed");
    }

    private static Optional<ResponseType> responseType(Parameters request) {
        return request.first("response_type").flatMap(ResponseType::parse);
    }

    private static Optional<ShowPage> pageUnless(boolean good, String message) {
        return good ? Optional.empty() : Optional.of(new ShowPage(message));
    }

    private static Optional<Redirect> refuseUnless(boolean good, OAuthError error, String description) {
        return good ? Optional.empty() : Optional.of(new Redirect(error, Optional.of(description)));
    }
}
