package dev.ecps.idp.address;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses this provider answers under, as absolute URIs. */
@Singleton
public class Addresses {
    /** Path of the realm; the issuer ends with it. */
    public static final String REALM = "/auth/realms/esante-wallet";

    static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final AddressConfig config;
    private final HttpServer server;
    private volatile @Nullable Names settled;

    /** What nearly every request asks for, made once: a URI is slow to read. */
    private record Names(String issuer, String wallet, String authName, String walletName) {}

    Addresses(AddressConfig config, HttpServer server) {
        this.config = config;
        this.server = server;
        config.issuer().ifPresent(Addresses::requireRealm);
        config.walletUrl().ifPresent(Addresses::requireOrigin);
    }

    private static void requireOrigin(URI wallet) {
        var path = wallet.getRawPath();
        if (!isWeb(wallet) || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalStateException(
                    "ecps.wallet-url must be scheme, host and port only, for example https://wallet.example");
        }
    }

    private static boolean isWeb(URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    private static void requireRealm(URI issuer) {
        if (!isWeb(issuer) || !issuer.getPath().endsWith(REALM)) {
            throw new IllegalStateException("ecps.issuer must be an absolute URL that ends with " + REALM
                    + ", for example http://localhost:8080" + REALM);
        }
    }

    private Names names() {
        var known = settled;
        return known == null ? find() : known;
    }

    /** They stand when the server listens: before that, the port may still be drawn. */
    private Names find() {
        boolean listens = server.getPort() >= 0;
        var issuer = config.issuer().map(URI::toString).orElseGet(() -> local() + REALM);
        var wallet = config.walletUrl().map(Addresses::withoutSlash).orElseGet(() -> origin(issuer));
        var found = new Names(issuer, wallet, name(issuer), name(wallet));
        if (listens) settled = found;
        return found;
    }

    /** The issuer identifier. */
    public String issuer() {
        return names().issuer();
    }

    /** Where the wallet (login page, authorization endpoint) is met, without a trailing slash. */
    public String wallet() {
        return names().wallet();
    }

    /** Where everything else is met, without a trailing slash. */
    public String auth() {
        return origin(issuer());
    }

    private static String origin(String issuer) {
        return issuer.substring(0, issuer.length() - REALM.length());
    }

    /** Whether browsers reach the login page by https, so that cookies must say so. */
    public boolean secure() {
        return wallet().startsWith("https:");
    }

    /** The name of a cookie for the whole host: under https its prefix keeps other hosts and plain http from setting it. */
    public String cookie(String name) {
        return secure() ? "__Host-" + name : name;
    }

    /** Where this process reaches itself by plain HTTP, whatever name and proxy the world meets it under. */
    public String loopback() {
        var host = EVERYWHERE.contains(config.host()) ? "localhost" : config.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Whether somebody of another machine may reach this provider: it listens to them, or has a public name. */
    public boolean openToOthers() {
        return !LocalName.matches(config.host()) || !localNames();
    }

    /** Whether issuer and wallet have names that stand for this machine alone. */
    public boolean localNames() {
        return LocalName.matches(authName()) && LocalName.matches(walletName());
    }

    /** Whether wallet and issuer have two names; two ports of one name share their cookies and count as one. */
    boolean twoNames() {
        return !authName().equals(walletName());
    }

    /** The issuer's host in lower case. */
    public String authName() {
        return names().authName();
    }

    /** The wallet's host in lower case. */
    public String walletName() {
        return names().walletName();
    }

    private static String name(String address) {
        return URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }

    private String local() {
        return "http://localhost:" + port();
    }

    /** The configured one until the server listens, which may draw another. */
    int port() {
        int drawn = server.getPort();
        return drawn < 0 ? config.port() : drawn;
    }

    private static String withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
