package dev.ecps.idp.oidc.client;

import dev.ecps.idp.https.HttpsConfig;
import dev.ecps.idp.https.ShownCertificates;
import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.oidc.client.Credential.Method;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.profile.ProfileConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private static final String STRANGER =
            "there is none. The settings ecps.clients.… make one, or PUT /sandbox/api/clients/{client_id}";
    private static final String BROKEN = "its Authorization header can't be read";
    private static final String NO_ASSERTIONS =
            "private_key_jwt is refused by design, since Pro Santé Connect advertises"
                    + " it and does not take it; ecps.profile=strict, or ecps.client.private-key-jwt=true, takes it";
    private static final Client NOBODY = new Client("", "", Credential.ofSecret("nobody"), List.of());

    private final Clients clients;
    private final Assertions assertions;
    private final ShownCertificates certificates;
    private final boolean takesAssertions;
    private final boolean seesCertificates;
    private final boolean oneMethodOnly;
    private final boolean challenging;
    private final News news;

    ClientAuthentication(
            Clients clients,
            Assertions assertions,
            ClientConfig config,
            ProfileConfig profile,
            HttpsConfig https,
            ShownCertificates certificates,
            InstantSource clock) {
        this.clients = clients;
        this.assertions = assertions;
        this.certificates = certificates;
        this.takesAssertions = profile.profile().enforces(config.privateKeyJwt());
        this.seesCertificates = https.port().isPresent();
        this.oneMethodOnly = profile.profile().enforces(config.oneMethodRequired());
        this.challenging = profile.profile().enforces(config.challengeSent());
        this.news = new News(clock);
    }

    /** What is wrong with a client's proof, by the kind of its credential. It is told in the log, so it holds no secret. */
    private final Map<Method, BiFunction<Client, Presented, Optional<String>>> flaws = Map.of(
            Method.CLIENT_SECRET_BASIC, ClientAuthentication::flawOfSecret,
            Method.TLS_CLIENT_AUTH, ClientAuthentication::flawOfCertificate,
            Method.PRIVATE_KEY_JWT, this::flawOfAssertion,
            Method.NONE, (client, presented) -> Optional.empty());

    /** The methods that work ({@code token_endpoint_auth_methods_supported}). */
    public List<String> methods() {
        return Stream.of("private_key_jwt", "client_secret_basic", "client_secret_post", "tls_client_auth")
                .filter(method -> takesAssertions || !method.equals("private_key_jwt"))
                .filter(method -> seesCertificates || !method.equals("tls_client_auth"))
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
            return caller(Presented.in(
                    request.headers().getAll("Authorization"), form, certificates.ofOrganisation(request)));
        } catch (Presented.BrokenHeader e) {
            return new Caller(Optional.empty());
        }
    }

    Caller caller(Presented presented) {
        return new Caller(Optional.of(presented));
    }

    /** A caller who says that it is some client. */
    public final class Caller {
        /** Empty if it can't be read. */
        private final Optional<Presented> presented;
        /** Found without the database: whoever is unregistered from now on still is this request's client. */
        private final Optional<Client> remembered;

        private Caller(Optional<Presented> presented) {
            this.presented = presented;
            this.remembered = presented.flatMap(Presented::claimedId).flatMap(clients::remembered);
        }

        /** Whether {@link #proven} needs no look into the database. */
        public boolean atHand() {
            return presented.isEmpty() || remembered.isPresent();
        }

        /**
         * The client that it is.
         *
         * @throws OAuthRefusal as {@link ClientAuthentication#of(HttpServerRequest, Parameters)}
         */
        public Client proven() {
            if (presented.isEmpty()) throw refused("an unknown client", OAuthError.INVALID_CLIENT, BROKEN);
            return of(presented.get(), remembered);
        }
    }

    private Client of(Presented presented, Optional<Client> remembered) {
        if (oneMethodOnly && (presented.hasSeveralMethods() || presented.isOfTwoClients())) throw severalMethods();
        var id = claimedId(presented);
        var client = remembered.or(() -> id.flatMap(clients::of));
        var checked = client.orElse(NOBODY);
        var flaw = flaws.get(checked.credential().method()).apply(checked, presented);
        var who = id.map(Legible::ascii).orElse("without client_id");
        if (client.isEmpty() && id.isEmpty() && presented.assertion().isPresent() && !takesAssertions) {
            throw refused(signer(presented), OAuthError.INVALID_CLIENT, NO_ASSERTIONS);
        }
        if (client.isEmpty()) throw refused(who, OAuthError.INVALID_CLIENT, STRANGER);
        if (flaw.isPresent()) throw refused(who, OAuthError.UNAUTHORIZED_CLIENT, flaw.get());
        if (presented.isOfTwoClients())
            throw refused(who, OAuthError.UNAUTHORIZED_CLIENT, "its header names another one");
        return checked;
    }

    private Optional<String> claimedId(Presented presented) {
        return presented
                .claimedId()
                .or(() -> presented.assertion().filter(it -> takesAssertions).flatMap(Assertions::subject));
    }

    private static String signer(Presented presented) {
        return presented
                .assertion()
                .flatMap(Assertions::subject)
                .map(Legible::ascii)
                .orElse("without a name");
    }

    private static Optional<String> flawOfSecret(Client client, Presented presented) {
        var shown = presented.anySecret();
        if (client.hasSecret(shown.orElse(""))) return Optional.empty();
        return Optional.of(shown.isPresent() ? "its secret is wrong" : "it shows no secret");
    }

    private static Optional<String> flawOfCertificate(Client client, Presented presented) {
        if (presented.certificate().isEmpty()) {
            return Optional.of("it is known by its certificate and showed none. It needs the https port");
        }
        var shown = presented.certificate().get();
        boolean named = DistinguishedName.of(client.credential().kept()).names(DistinguishedName.of(shown));
        return named
                ? Optional.empty()
                : Optional.of("it showed the certificate of "
                        + Legible.line(shown.getSubjectX500Principal().getName()) + "; it is registered with "
                        + client.credential().kept());
    }

    private Optional<String> flawOfAssertion(Client client, Presented presented) {
        if (!takesAssertions) return Optional.of(NO_ASSERTIONS);
        return presented
                .assertion()
                .map(assertion -> assertions.flaw(
                        assertion, client.id(), client.credential().kept()))
                .orElse(Optional.of("there is none"))
                .map(why -> "its assertion is not good: " + why);
    }

    private void tell(String client, String why) {
        var line = "The client %s is refused: %s.".formatted(client, why);
        if (news.isNews(line)) LOG.info(line);
    }

    private OAuthRefusal refused(String client, OAuthError error, String why) {
        tell(client, why);
        var refusal = new OAuthRefusal(error, REFUSED);
        return challenging ? refusal.withChallenge() : refusal;
    }

    private static OAuthRefusal severalMethods() {
        return new OAuthRefusal(
                OAuthError.INVALID_REQUEST, "Only one client authentication method may be used in a request");
    }
}
