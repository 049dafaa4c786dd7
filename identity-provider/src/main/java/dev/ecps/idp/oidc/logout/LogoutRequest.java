package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.protocol.Parameters;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What a logout asks for. Of a repeated parameter the first counts, as with Keycloak.
 *
 * @param sent all parameters
 * @param rawHint {@code id_token_hint}, if it was sent
 * @param hint what it says, if it is any good
 * @param clientId the parameter {@code client_id}
 * @param client whom the target must belong to
 * @param target where the browser wants to go then
 * @param state for the way back, unless the provider drops it
 */
record LogoutRequest(
        Parameters sent,
        Optional<String> rawHint,
        Optional<Hint> hint,
        Optional<String> clientId,
        Optional<Client> client,
        Optional<String> target,
        Optional<String> state) {

    /** Makes a request of what came over the wire. */
    @Singleton
    static class Reader {
        private final Hint.Reader hints;
        private final Clients clients;
        private final LogoutConfig config;

        Reader(Hint.Reader hints, Clients clients, LogoutConfig config) {
            this.hints = hints;
            this.clients = clients;
            this.config = config;
        }

        LogoutRequest read(Parameters sent) {
            var rawHint = sent.nonEmpty("id_token_hint");
            var hint = rawHint.flatMap(hints::read);
            var clientId = sent.nonEmpty("client_id");
            return new LogoutRequest(
                    sent,
                    rawHint,
                    hint,
                    clientId,
                    hint.map(Hint::client).or(() -> clientId).flatMap(clients::of),
                    target(sent),
                    sent.nonEmpty("state").filter(state -> config.returnState()));
        }

        private Optional<String> target(Parameters sent) {
            var target = sent.nonEmpty("post_logout_redirect_uri");
            return target.isPresent() || !config.acceptRedirectUri() ? target : sent.nonEmpty("redirect_uri");
        }
    }

    /** Why it is refused, in Keycloak's words and order; empty if it is not. */
    Optional<String> refusal() {
        if (badHint()) return Optional.of("Invalid parameter: id_token_hint");
        if (target.isEmpty()) return Optional.empty();
        if (hint.isEmpty() && clientId.isEmpty()) return Optional.of("Missing parameters: id_token_hint");
        return foreignTarget() ? Optional.of("Invalid redirect uri") : Optional.empty();
    }

    /** None of ours, or of another client than the one that is named beside it. */
    private boolean badHint() {
        if (rawHint.isPresent() && hint.isEmpty()) return true;
        return hint.isPresent()
                && clientId.filter(id -> !id.equals(hint.get().client())).isPresent();
    }

    private boolean foreignTarget() {
        return !client.map(it -> it.mayReturnTo(target.orElseThrow())).orElse(false);
    }
}
