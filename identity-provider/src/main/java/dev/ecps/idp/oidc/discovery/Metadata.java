package dev.ecps.idp.oidc.discovery;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.authorization.AuthorizationConfig;
import dev.ecps.idp.oidc.ciba.CibaAbilities;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.token.TokenConfig;
import dev.ecps.idp.oidc.token.TokenGrant;
import dev.ecps.idp.profile.ProfileConfig;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The document that the settings ask for, made anew for each caller since it is small and the port may be drawn. */
@Singleton
class Metadata {
    private final Addresses addresses;
    private final Function<String, Map<String, Object>> document;

    Metadata(
            Addresses addresses,
            DiscoveryConfig config,
            ProfileConfig profile,
            TokenConfig tokens,
            AuthorizationConfig authorization,
            ClientAuthentication authentication,
            CibaAbilities ciba,
            @All List<TokenGrant> grants) {
        this.addresses = addresses;
        this.document = profile.profile().enforces(config.onlyWhatWorks())
                ? new WorkingMetadata(
                        addresses,
                        tokens.acr(),
                        grants.stream()
                                .filter(TokenGrant::offered)
                                .map(TokenGrant::type)
                                .toList(),
                        authentication,
                        authorization.issInAnswer(),
                        ciba)::document
                : new PublishedMetadata(addresses, config.edition())::document;
    }

    /** The document at PSC's own path: authorization on the wallet. */
    Map<String, Object> wallet() {
        return document.apply(addresses.wallet() + Paths.AUTHORIZATION);
    }

    /** The document at the standard path: Keycloak's own authorization endpoint. */
    Map<String, Object> standard() {
        return document.apply(addresses.auth() + Paths.NATIVE_AUTHORIZATION);
    }
}
