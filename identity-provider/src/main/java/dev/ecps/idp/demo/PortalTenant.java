package dev.ecps.idp.demo;

import dev.ecps.idp.address.Addresses;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/**
 * Tells quarkus-oidc about the provider, for the portal's addresses only. Browsers meet the provider under its public
 * addresses; this process asks for tokens, keys and userinfo on its own port, so that a proxy, a foreign host name or a
 * private certificate is no obstacle. Nothing is asked before the first visitor.
 */
@Singleton
class PortalTenant implements TenantConfigResolver {
    static final String CLIENT = "demo-erpps";

    private static final String CONNECT = Addresses.REALM + "/protocol/openid-connect";
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Addresses addresses;
    private final DemoConfig config;
    private final String cookieSecret = drawn();
    /** Made for the first visitor, when the port is known; quarkus-oidc compares tenants by identity. */
    private final Uni<OidcTenantConfig> tenant =
            Uni.createFrom().item(this::made).memoize().indefinitely();

    PortalTenant(Addresses addresses, DemoConfig config) {
        this.addresses = addresses;
        this.config = config;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext visit, OidcRequestContext<OidcTenantConfig> context) {
        var here = visit.normalizedPath().startsWith(PortalPage.LANDING + "/");
        return here ? tenant : Uni.createFrom().nullItem();
    }

    private OidcTenantConfig made() {
        var builder = OidcTenantConfig.builder()
                .tenantId(CLIENT)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(CLIENT)
                .credentials(config.secret());
        provider(builder);
        codeFlow(builder);
        return builder.tokenStateManager().encryptionSecret(cookieSecret).end().build();
    }

    private void provider(OidcTenantConfigBuilder builder) {
        builder.authServerUrl(addresses.issuer())
                .discoveryEnabled(false)
                .authorizationPath(addresses.wallet() + "/auth")
                .endSessionPath(addresses.auth() + CONNECT + "/logout")
                .tokenPath(addresses.loopback() + CONNECT + "/token")
                .jwksPath(addresses.loopback() + CONNECT + "/certs")
                .userInfoPath(addresses.loopback() + CONNECT + "/userinfo")
                .jwks()
                .resolveEarly(false)
                .end()
                .token()
                .issuer(addresses.issuer())
                .refreshExpired()
                .end();
    }

    private void codeFlow(OidcTenantConfigBuilder builder) {
        var home = addresses.wallet();
        builder.authentication()
                .scopes("scope_all")
                .extraParam("acr_values", "eidas1")
                .pkceRequired()
                .nonceRequired()
                .stateSecret(cookieSecret)
                .userInfoRequired()
                .sessionAgeExtension(IDLE)
                .redirectPath(home + PortalPage.SPACE)
                .errorPath(home + PortalPage.REFUSED)
                .cookiePath("/demo")
                .cookieForceSecure(addresses.secure())
                .end()
                .logout()
                .path(PortalPage.LOGOUT)
                .postLogoutPath(home + PortalPage.LANDING)
                .end();
    }

    private static String drawn() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
