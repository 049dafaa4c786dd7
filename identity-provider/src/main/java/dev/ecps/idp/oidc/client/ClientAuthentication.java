package dev.ecps.idp.oidc.client;

import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.oidc.client.Credential.Method;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells which client calls a back-channel endpoint (OpenID Connect Core §9, RFC 8705 §2.1). Wording and order are those
 * of PSC's Keycloak.
 */
@Singleton
public class ClientAuthentication {
    private static final Logger LOG = Logger.getLogger(ClientAuthentication.class);
    private static final String REFUSED = "Invalid client or Invalid client credentials";
    private static final Client NOBODY = new Client("", "", Credential.ofSecret("nobody"), List.of());

    private final Clients clients;
    private final Assertions assertions;
    private final boolean takesAssertions;
    private final boolean oneMethodOnly;

    ClientAuthentication(Clients clients, Assertions assertions, ClientConfig config, ProfileConfig profile) {
        this.clients = clients;
        this.assertions = assertions;
        this.takesAssertions = profile.profile().enforces(config.privateKeyJwt());
        this.oneMethodOnly = profile.profile().enforces(config.oneMethodRequired());
    }

    /** Which check a client has to pass, by the kind of its credential. */
    private final Map<Method, BiPredicate<Client, Presented>> checks = Map.of(
            Method.CLIENT_SECRET_BASIC, ClientAuthentication::knowsSecret,
            Method.TLS_CLIENT_AUTH, ClientAuthentication::showsCertificate,
            Method.PRIVATE_KEY_JWT, this::signsAssertion,
            Method.NONE, (client, presented) -> true);

    /** The methods that work ({@code token_endpoint_auth_methods_supported}). */
    public List<String> methods() {
        return Stream.of("private_key_jwt", "client_secret_basic", "client_secret_post", "tls_client_auth")
                .filter(method -> takesAssertions || !method.equals("private_key_jwt"))
                .toList();
    }

    /** What assertions may be signed with ({@code token_endpoint_auth_signing_alg_values_supported}); empty if none is taken. */
    public List<String> assertionAlgorithms() {
        return takesAssertions ? Assertions.algorithms() : List.of();
    }

    /**
     * The client that sent the request.
     *
     * @param request its {@code Authorization} header and the certificate of its connection count, its query never
     * @param form the body's parameters
     * @throws OAuthRefusal 401 {@code invalid_client} for an unknown client, 401 {@code unauthorized_client} for one
     *     that does not prove itself, 400 {@code invalid_request} for several methods at once where that matters
     */
    public Client of(HttpServerRequest request, Parameters form) {
        return caller(request, form).proven();
    }

    /** Whoever sent the request, before anything is believed; for those who must not wait for the database. */
    public Caller caller(HttpServerRequest request, Parameters form) {
        try {
            return new Caller(Optional.of(Presented.in(request, form)));
        } catch (Presented.BrokenHeader e) {
            return new Caller(Optional.empty());
        }
    }

    /** A caller who says that it is some client. */
    public final class Caller {
        /** Empty if it can't be read. */
        private final Optional<Presented> presented;

        private Caller(Optional<Presented> presented) {
            this.presented = presented;
        }

        /** Whether {@link #proven} needs no look into the database. */
        public boolean atHand() {
            return presented.isEmpty()
                    || presented.get().claimedId().filter(clients::atHand).isPresent();
        }

        /**
         * The client that it is.
         *
         * @throws OAuthRefusal as {@link ClientAuthentication#of(HttpServerRequest, Parameters)}
         */
        public Client proven() {
            return of(presented.orElseThrow(ClientAuthentication::unknown));
        }
    }

    Client of(Presented presented) {
        if (oneMethodOnly && (presented.hasSeveralMethods() || presented.isOfTwoClients())) throw severalMethods();
        var client = claimedId(presented).flatMap(clients::of);
        var checked = client.orElse(NOBODY);
        boolean proven = checks.get(checked.credential().method()).test(checked, presented);
        if (client.isEmpty()) throw unknown();
        if (!proven || presented.isOfTwoClients()) throw unproven();
        return checked;
    }

    private Optional<String> claimedId(Presented presented) {
        return presented.claimedId().or(() -> presented.assertion().flatMap(this::subject));
    }

    private Optional<String> subject(String assertion) {
        if (takesAssertions) return Assertions.subject(assertion);
        logThatNoneIsTaken();
        return Optional.empty();
    }

    private static boolean knowsSecret(Client client, Presented presented) {
        return client.hasSecret(presented.anySecret().orElse(""));
    }

    private static boolean showsCertificate(Client client, Presented presented) {
        if (presented.certificate().isEmpty()) {
            LOG.infof("Client %s is known by its certificate and showed none. It needs the https port.", client.id());
            return false;
        }
        var shown = presented.certificate().get();
        boolean named = DistinguishedName.of(client.credential().kept()).names(DistinguishedName.of(shown));
        if (!named) {
            LOG.infof(
                    "Client %s showed the certificate of %s; it is registered with %s.",
                    client.id(),
                    Legible.line(shown.getSubjectX500Principal().getName()),
                    client.credential().kept());
        }
        return named;
    }

    private boolean signsAssertion(Client client, Presented presented) {
        if (!takesAssertions) {
            logThatNoneIsTaken();
            return false;
        }
        var flaw = presented
                .assertion()
                .map(assertion -> assertions.flaw(
                        assertion, client.id(), client.credential().kept()))
                .orElse(Optional.of("there is none"));
        flaw.ifPresent(why -> LOG.infof("The assertion of client %s is refused: %s.", client.id(), why));
        return flaw.isEmpty();
    }

    private static void logThatNoneIsTaken() {
        LOG.info("private_key_jwt is refused, by design: Pro Santé Connect advertises it and does not take it."
                + " ecps.profile=strict, or ecps.client.private-key-jwt=true, takes it.");
    }

    private static OAuthRefusal unknown() {
        return new OAuthRefusal(OAuthError.INVALID_CLIENT, REFUSED);
    }

    private static OAuthRefusal unproven() {
        return new OAuthRefusal(OAuthError.UNAUTHORIZED_CLIENT, REFUSED);
    }

    private static OAuthRefusal severalMethods() {
        return new OAuthRefusal(
                OAuthError.INVALID_REQUEST, "Only one client authentication method may be used in a request");
    }
}
