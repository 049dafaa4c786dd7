package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Tells quarkus-oidc, which allows one resolver, about the providers of all relying parties of the house, each for the
 * addresses below its root only. Nothing is asked before the first visitor.
 */
@Singleton
class HouseTenants implements TenantConfigResolver {
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Addresses addresses;
    private final HouseClients clients;
    private final String cookieSecret;
    /** Each made for its first visitor, when the port is known; quarkus-oidc compares tenants by identity. */
    private final Map<String, Uni<OidcTenantConfig>> tenants;

    HouseTenants(Addresses addresses, HouseClients clients, Chance chance) {
        this.addresses = addresses;
        this.clients = clients;
        this.cookieSecret = chance.token();
        this.tenants = clients.each(
                client -> Uni.createFrom().item(() -> made(client)).memoize().indefinitely());
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext visit, OidcRequestContext<OidcTenantConfig> context) {
        return clients.at(visit)
                .map(client -> tenants.get(client.id()))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private OidcTenantConfig made(HouseClient client) {
        var builder = OidcTenantConfig.builder()
                .tenantId(client.id())
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client.id())
                .credentials(clients.secret(client));
        provider(builder, client.provider(addresses));
        codeFlow(builder, client);
        return builder.tokenStateManager().encryptionSecret(cookieSecret).end().build();
    }

    private static void provider(OidcTenantConfigBuilder builder, ProviderAddresses provider) {
        builder.authServerUrl(provider.issuer())
                .discoveryEnabled(false)
                .authorizationPath(provider.authorization())
                .endSessionPath(provider.endSession())
                .tokenPath(provider.token())
                .jwksPath(provider.keys())
                .userInfoPath(provider.userinfo())
                .jwks()
                .resolveEarly(false)
                .end()
                .token()
                .issuer(provider.issuer())
                .refreshExpired()
                .end();
    }

    private void codeFlow(OidcTenantConfigBuilder builder, HouseClient client) {
        var home = addresses.wallet();
        var site = client.site();
        builder.authentication()
                .scopes(client.scope().split(" "))
                .extraParams(client.extraParameters())
                .pkceRequired()
                .nonceRequired()
                .stateSecret(cookieSecret)
                .userInfoRequired()
                .sessionAgeExtension(IDLE)
                .redirectPath(home + site.space())
                .restorePathAfterRedirect()
                .errorPath(home + site.refused())
                .cookiePath(site.root())
                .cookieForceSecure(addresses.secure())
                .end()
                .logout()
                .path(site.logout())
                .postLogoutPath(home + site.root())
                .end();
    }
}
