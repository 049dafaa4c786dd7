package dev.ecps.idp.oidc.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Relying parties that stand in the configuration. Each has exactly one of {@code secret}, {@code certificate-dn},
 * {@code jwks} and {@code public=true}.
 *
 * <p>A redirect URI that begins with <code>{wallet}</code> follows the provider: <code>{wallet}/demo/erpps/espace
 * </code> is a page below {@code ecps.wallet-url}, or below {@code http://localhost:<port>}, also when the port is drawn
 * at the start. Nothing else in a URI is replaced, and clients registered at run time have no such word.
 */
@ConfigMapping(prefix = "ecps.clients")
public interface ClientsConfig {
    /** By {@code client_id}: {@code ecps.clients."my-client".secret=…}. */
    @WithParentName
    Map<String, Entry> byId();

    /** One relying party. */
    interface Entry {
        /** What the phone shows. Default: the {@code client_id}. */
        Optional<String> name();

        /** Its secret, for {@code client_secret_basic} and {@code client_secret_post}. */
        Optional<String> secret();

        /** Its certificate's subject as RFC 4514 writes it, for {@code tls_client_auth}. */
        Optional<String> certificateDn();

        /** Its public keys as a JWK set, for {@code private_key_jwt}. No address: the provider fetches nothing. */
        Optional<String> jwks();

        /** Whether it is a public client, which proves nothing. */
        @WithName("public")
        @WithDefault("false")
        boolean open();

        /** Where its users may be sent with a code, separated by commas; <code>{wallet}</code> may begin each. */
        List<String> redirectUris();

        /** Where its users may be sent after logout, separated by commas, written as the redirect URIs. Default: these. */
        Optional<List<String>> postLogoutRedirectUris();

        /** Where a logout token is posted when a session is over. Default: nowhere. */
        Optional<String> backchannelLogoutUri();

        /** Whether that token must have a {@code sid}. */
        @WithDefault("false")
        boolean backchannelLogoutSessionRequired();

        /** What the browser loads in a frame when a session is over. Default: nothing. */
        Optional<String> frontchannelLogoutUri();

        /** Whether that address must be given {@code iss} and {@code sid}. */
        @WithDefault("false")
        boolean frontchannelLogoutSessionRequired();

        /** Whether it may use CIBA; PSC switches it on per service. */
        @WithDefault("true")
        boolean ciba();

        /** Where it is told that such a login was answered (ping mode, in strict). Default: nowhere, it polls. */
        Optional<String> backchannelClientNotificationEndpoint();
    }
}
