package dev.ecps.idp.oidc.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Relying parties that stand in the configuration. */
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

        /** Where its users may be sent with a code, separated by commas. */
        List<String> redirectUris();

        /** Where its users may be sent after logout, separated by commas. Default: the redirect URIs. */
        Optional<List<String>> postLogoutRedirectUris();
    }
}
