package dev.ecps.idp.https;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The https port. */
@ConfigMapping(prefix = "ecps.https")
public interface HttpsConfig {
    /** Port for https; 0 draws a free one. Default: none, and nothing is written. */
    Optional<Integer> port();

    /** Folder of the test authority and of the certificate for localhost that it issues, made if they are needed. */
    @WithDefault("${ecps.data}/certificates")
    Path folder();

    /** The server's certificate and those above it, PEM. Default: the test authority issues one. */
    Optional<Path> certificate();

    /** Its private key, PEM, not encrypted. */
    Optional<Path> key();

    /** Authorities whose client certificates are trusted, PEM, separated by commas. Default: the test authority. */
    Optional<List<Path>> clientCa();

    /** Authorities of cards, PEM, separated by commas. Default: the test authority for persons, and none beside {@link #clientCa}. */
    Optional<List<Path>> cardCa();
}
