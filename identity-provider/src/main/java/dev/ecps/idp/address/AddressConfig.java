package dev.ecps.idp.address;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Under which addresses the provider is known to browsers and relying parties. */
@ConfigMapping(prefix = "ecps")
public interface AddressConfig {
    /**
     * The issuer, exactly as it stands in {@code iss}. It must end with {@code /auth/realms/esante-wallet}. Default:
     * {@code http://localhost:<port>/auth/realms/esante-wallet}.
     */
    Optional<URI> issuer();

    /**
     * Scheme, host and port of the wallet: login page and authorization endpoint. Default: those of the issuer. At PSC
     * they are two hosts.
     */
    Optional<URI> walletUrl();
}
