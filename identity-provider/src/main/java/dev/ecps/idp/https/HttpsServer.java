package dev.ecps.idp.https;

import dev.ecps.idp.certificate.CertificateAuthority;
import dev.ecps.idp.certificate.CertificateFolder;
import dev.ecps.idp.certificate.Issued;
import dev.ecps.idp.certificate.Pem;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens the https port: without a key the server that Quarkus prepares is not started. What can't be used stops the
 * start, with a sentence that names the setting.
 */
@Singleton
@Startup
class HttpsServer implements HttpServerOptionsCustomizer {
    /** Lets Vert.x draw a port, another one than for plain HTTP. */
    private static final int DRAWN = -2;

    private final HttpsConfig config;
    private final InstantSource clock;
    private final Optional<Identity> identity;

    /** Who the server is, and whom it trusts. */
    private record Identity(int port, Issued own, List<X509Certificate> trusted, List<X509Certificate> ofCards) {
        List<X509Certificate> all() {
            return Stream.concat(trusted.stream(), ofCards.stream()).toList();
        }
    }

    HttpsServer(HttpsConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.identity = config.port().map(this::identity);
    }

    private Identity identity(int port) {
        Setting.within("ecps.https.port", port, 0, 65_535);
        return new Identity(port, own(), trusted(), ofCards());
    }

    private Issued own() {
        if (config.certificate().isEmpty() && config.key().isEmpty()) {
            return read("ecps.https.folder", () -> new CertificateFolder(config.folder()).server(clock.instant()));
        }
        var certificate = config.certificate().orElseThrow(() -> half("ecps.https.certificate"));
        var file = config.key().orElseThrow(() -> half("ecps.https.key"));
        var chain = read("ecps.https.certificate", () -> Pem.certificates(certificate));
        var key = read("ecps.https.key", () -> Pem.key(file));
        try {
            return new Issued(key, chain);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The setting ecps.https.key names the key of another certificate: the one in " + certificate
                            + " is not its own.");
        }
    }

    private static IllegalStateException half(String missing) {
        return new IllegalStateException("The setting " + missing
                + " is missing: ecps.https.certificate and ecps.https.key are given together, or neither is.");
    }

    private List<X509Certificate> trusted() {
        return config.clientCa()
                .map(files -> all("ecps.https.client-ca", files))
                .orElseGet(() -> test(CertificateFolder::authority));
    }

    private List<X509Certificate> ofCards() {
        return config.cardCa()
                .map(files -> all("ecps.https.card-ca", files))
                .orElseGet(() -> config.clientCa().isPresent() ? List.of() : test(CertificateFolder::persons));
    }

    private static List<X509Certificate> all(String setting, List<Path> files) {
        var all = new ArrayList<X509Certificate>();
        for (var file : files) all.addAll(read(setting, () -> Pem.certificates(file)));
        return all;
    }

    /** The authorities of cards, none where https is off. */
    List<X509Certificate> cardAuthorities() {
        return identity.map(Identity::ofCards).orElse(List.of());
    }

    private interface Authority {
        CertificateAuthority of(CertificateFolder folder, Instant now) throws IOException;
    }

    private List<X509Certificate> test(Authority authority) {
        var folder = new CertificateFolder(config.folder());
        return read(
                "ecps.https.folder",
                () -> List.of(authority.of(folder, clock.instant()).own().certificate()));
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private static <T> T read(String setting, Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException e) {
            throw new IllegalStateException("The setting " + setting + " is of no use: " + e.getMessage() + ".");
        }
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        identity.ifPresent(who -> options.setPort(who.port() == 0 ? DRAWN : who.port())
                .setKeyCertOptions(KeyCertOptions.wrap(Stores.keys(who.own())))
                .setTrustOptions(TrustOptions.wrap(new ClientTrust(Stores.trust(who.all()), clock)))
                .setClientAuth(ClientAuth.REQUEST));
    }
}
