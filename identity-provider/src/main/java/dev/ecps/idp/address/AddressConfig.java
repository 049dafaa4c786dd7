package dev.ecps.idp.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the provider listens, keeps its data, and under which addresses it is known. */
@ConfigMapping(prefix = "ecps")
public interface AddressConfig {
    /** Port for plain HTTP; 0 draws a free one. */
    @WithDefault("8080")
    int port();

    /** Interface to listen on: {@code localhost} for this machine alone, {@code 0.0.0.0} for everybody. */
    @WithDefault("localhost")
    String host();

    /** Folder of the database, made if it is not there; deleting it while the provider is stopped forgets everything. */
    @WithDefault("ecps-data")
    Path data();

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

    /**
     * Whether, where issuer and wallet have two names, each name answers only for its own: pages at the wallet's, what
     * clients call at the issuer's. Any other name, loopback first of all, answers for both.
     */
    @WithDefault("true")
    boolean separateHosts();
}
