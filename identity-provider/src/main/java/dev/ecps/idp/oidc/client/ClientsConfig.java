package dev.ecps.idp.oidc.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Relying parties that stand in the configuration.
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

        /** Its secret. */
        String secret();

        /** Where its users may be sent with a code, separated by commas; <code>{wallet}</code> may begin each. */
        List<String> redirectUris();

        /** Where its users may be sent after logout, separated by commas, written as the redirect URIs. Default: these. */
        Optional<List<String>> postLogoutRedirectUris();

        /** Where it is told by POST that a session has ended. Default: nowhere. */
        Optional<URI> backchannelLogoutUri();

        /** What the browser loads in a frame when a session has ended. Default: nothing. */
        Optional<URI> frontchannelLogoutUri();
    }
}
