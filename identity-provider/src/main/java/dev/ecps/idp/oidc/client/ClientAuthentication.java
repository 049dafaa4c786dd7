package dev.ecps.idp.oidc.client;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which client calls a back-channel endpoint: {@code client_secret_basic} or {@code client_secret_post}
 * (OpenID Connect Core §9). The wording is that of PSC's Keycloak.
 */
@Singleton
public class ClientAuthentication {
    private static final String REFUSED = "Invalid client or Invalid client credentials";
    private static final Client NOBODY = new Client("", "", Chance.fingerprint("nobody"), List.of(), List.of());

    private final Clients clients;

    ClientAuthentication(Clients clients) {
        this.clients = clients;
    }

    private record Claimed(String id, String secret) {}

    /**
     * @param authorization the {@code Authorization} header
     * @param form the body's parameters, never the query's
     * @throws OAuthRefusal 401 {@code invalid_client} for an unknown client, 401 {@code unauthorized_client} for a
     *     wrong secret
     */
    public Client of(@Nullable String authorization, Parameters form) {
        var claimed = basic(authorization).or(() -> post(form)).orElseThrow(ClientAuthentication::unknown);
        var client = clients.of(claimed.id());
        boolean right = client.orElse(NOBODY).hasSecret(claimed.secret());
        if (client.isEmpty()) throw unknown();
        if (!right) throw new OAuthRefusal(OAuthError.UNAUTHORIZED_CLIENT, REFUSED);
        return client.get();
    }

    private static OAuthRefusal unknown() {
        return new OAuthRefusal(OAuthError.INVALID_CLIENT, REFUSED);
    }

    private static Optional<Claimed> basic(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) return Optional.empty();
        try {
            var basic = ClientSecretBasic.parse(
                    "Basic " + authorization.substring(6).strip());
            return Optional.of(new Claimed(
                    basic.getClientID().getValue(), basic.getClientSecret().getValue()));
        } catch (ParseException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Optional<Claimed> post(Parameters form) {
        return form.nonEmpty("client_id")
                .flatMap(id -> form.nonEmpty("client_secret").map(secret -> new Claimed(id, secret)));
    }
}
