package dev.ecps.idp.franceconnect.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services that may use FranceConnect beside the house's own. */
@ConfigMapping(prefix = "ecps.franceconnect.clients")
public interface PartnersConfig {
    /** By {@code client_id}: {@code ecps.franceconnect.clients."my-service".secret=…}. */
    @WithParentName
    Map<String, Entry> byId();

    /** One service. */
    interface Entry {
        /** What FranceConnect's pages call it. Default: the {@code client_id}. */
        Optional<String> name();

        /** Its secret, for {@code client_secret_post} and {@code client_secret_basic}. */
        String secret();

        /** Where its users may be sent with a code, separated by commas; compared letter by letter. */
        List<String> redirectUris();

        /** Where its users may be sent after a logout, separated by commas. Default: the redirect URIs. */
        Optional<List<String>> postLogoutRedirectUris();
    }
}
