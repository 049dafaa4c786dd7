package dev.ecps.idp.address;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;

/** The addresses this provider answers under, as absolute URIs. */
@Singleton
public class Addresses {
    /** Path of the realm; the issuer ends with it. */
    public static final String REALM = "/auth/realms/esante-wallet";

    private final AddressConfig config;
    /** The configured one until the server listens, which may draw another. */
    private volatile int port;

    Addresses(AddressConfig config) {
        this.config = config;
        this.port = config.port();
        config.issuer().ifPresent(Addresses::requireRealm);
    }

    private static void requireRealm(URI issuer) {
        if (!issuer.isAbsolute() || !issuer.getPath().endsWith(REALM)) {
            throw new IllegalStateException("ecps.issuer must be an absolute URL that ends with " + REALM
                    + ", for example http://localhost:8080" + REALM);
        }
    }

    void listening(@ObservesAsync HttpServerStart started) {
        port = started.options().getPort();
    }

    /** The issuer identifier. */
    public String issuer() {
        return config.issuer().map(URI::toString).orElseGet(() -> local() + REALM);
    }

    /** Where the wallet (login page, authorization endpoint) is met, without a trailing slash. */
    public String wallet() {
        return config.walletUrl().map(Addresses::withoutSlash).orElseGet(this::auth);
    }

    /** Where everything else is met, without a trailing slash. */
    public String auth() {
        var issuer = issuer();
        return issuer.substring(0, issuer.length() - REALM.length());
    }

    /** Whether browsers reach the login page by https, so that cookies must say so. */
    public boolean secure() {
        return wallet().startsWith("https:");
    }

    private String local() {
        return "http://localhost:" + port;
    }

    private static String withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
