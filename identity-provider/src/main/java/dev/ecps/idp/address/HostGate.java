package dev.ecps.idp.address;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps wallet and issuer apart where they have two names. Pages, whose cookies belong to one host, lead from the
 * issuer's host to the wallet's; what clients call is not at the wallet's host, which says where it is. Every other
 * name (loopback first of all) answers for both.
 */
@Singleton
final class HostGate {
    private static final int AFTER_THE_OTHER_GATES = Integer.MAX_VALUE - 2;
    private static final String AUTHORIZATION = "/auth";
    private static final PathPrefix LOGOUT = new PathPrefix(Addresses.REALM + "/protocol/openid-connect/logout");
    private static final PathPrefix REALM = new PathPrefix(Addresses.REALM);
    private static final List<PathPrefix> PAGES = Stream.of(
                    "/login",
                    "/login-page",
                    "/activation",
                    "/portail",
                    "/ma-cps",
                    "/lecteur",
                    "/annuaire",
                    "/demo",
                    "/franceconnect")
            .map(PathPrefix::new)
            .toList();

    private final Addresses addresses;
    private final AddressConfig config;

    HostGate(Addresses addresses, AddressConfig config) {
        this.addresses = addresses;
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        if (config.separateHosts()) filters.register(this::meet, AFTER_THE_OTHER_GATES);
    }

    private void meet(RoutingContext caller) {
        if (addresses.twoNames()) meet(caller, HostName.of(caller.request()).orElse(""));
        else caller.next();
    }

    private void meet(RoutingContext caller, String host) {
        if (host.equals(addresses.authName()) && belongsToWallet(caller)) lead(caller);
        else if (host.equals(addresses.walletName()) && REALM.covers(caller) && !LOGOUT.covers(caller)) refuse(caller);
        else caller.next();
    }

    private static boolean belongsToWallet(RoutingContext caller) {
        var path = caller.normalizedPath();
        return path.equals(AUTHORIZATION)
                || path.equals(AUTHORIZATION + "/")
                || PAGES.stream().anyMatch(page -> page.covers(caller))
                || logsOutByCookie(caller);
    }

    /** Without a hint, only the cookie tells whose session is to end, and the wallet's host has it. */
    private static boolean logsOutByCookie(RoutingContext caller) {
        return LOGOUT.covers(caller)
                && caller.request().method().equals(HttpMethod.GET)
                && caller.request().getParam("id_token_hint") == null;
    }

    /** 307, so that a posted form is posted again. */
    private void lead(RoutingContext caller) {
        var query = caller.request().query();
        caller.response()
                .setStatusCode(307)
                .putHeader(
                        "Location", addresses.wallet() + caller.request().path() + (query == null ? "" : "?" + query))
                .end();
    }

    private void refuse(RoutingContext caller) {
        caller.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "text/plain;charset=UTF-8")
                .end("This is the wallet's host, for pages. What clients call is at " + addresses.auth()
                        + ", as the discovery document says.");
    }
}
