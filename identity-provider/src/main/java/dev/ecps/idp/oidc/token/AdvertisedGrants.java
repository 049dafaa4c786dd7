package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Grants that the discovery document lists as PSC's does, and that no relying party of PSC may use. They are refused as
 * a Keycloak refuses them to a client for which they are switched off.
 */
@Singleton
class AdvertisedGrants {
    private record Refused(String type, OAuthRefusal refusal) implements TokenGrant {
        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Uni<Map<String, Object>> answer(Client client, Parameters form) {
            throw refusal;
        }
    }

    @Produces
    @Singleton
    TokenGrant password() {
        return new Refused(
                "password",
                new OAuthRefusal(OAuthError.UNAUTHORIZED_CLIENT, 400, "Client not allowed for direct access grants"));
    }

    @Produces
    @Singleton
    TokenGrant clientCredentials() {
        return new Refused(
                "client_credentials",
                new OAuthRefusal(
                        OAuthError.UNAUTHORIZED_CLIENT, 401, "Client not enabled to retrieve service account"));
    }

    @Produces
    @Singleton
    TokenGrant deviceCode() {
        return new Refused(
                "urn:ietf:params:oauth:grant-type:device_code",
                new OAuthRefusal(OAuthError.INVALID_GRANT, "Client not allowed OAuth 2.0 Device Authorization Grant"));
    }
}
