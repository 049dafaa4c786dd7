package dev.ecps.idp.sandbox;

import dev.ecps.idp.address.HostName;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What must hold of a request that comes without the key, in this order, so that only the user of this machine enters. */
enum LocalCheck {
    LOCAL_PEER("it does not come from this machine", LocalCheck::comesFromLoopback),
    NOT_FORWARDED("a proxy forwarded it", LocalCheck::bearsNoTraceOfProxy),
    /** Against DNS rebinding: a foreign page whose name was made to point at this machine. */
    LOCAL_NAME("its Host is not localhost", LocalCheck::namesThisMachine),
    /** Against cross-site request forgery: a foreign page that posts a form or fetches. */
    SAME_ORIGIN("a page of another origin sent it", LocalCheck::changesNothingForOthers);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> TRACES = List.of("forwarded", "x-forwarded-", "via", "x-real-ip");

    private final String objection;
    private final BiPredicate<HttpServerRequest, Collection<String>> holds;

    LocalCheck(String objection, Predicate<HttpServerRequest> holds) {
        this(objection, (request, names) -> holds.test(request));
    }

    LocalCheck(String objection, BiPredicate<HttpServerRequest, Collection<String>> holds) {
        this.objection = objection;
        this.holds = holds;
    }

    /**
     * Why the request can't be known for one of this machine's user; empty if it can.
     *
     * @param ownNames further names of this machine that the provider goes by
     */
    static Optional<String> objection(HttpServerRequest request, Collection<String> ownNames) {
        return Arrays.stream(values())
                .filter(check -> !check.holds.test(request, ownNames))
                .map(check -> check.objection)
                .findFirst();
    }

    private static boolean comesFromLoopback(HttpServerRequest request) {
        var address = request.remoteAddress().hostAddress();
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean bearsNoTraceOfProxy(HttpServerRequest request) {
        return request.headers().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(name -> TRACES.stream().anyMatch(name::startsWith));
    }

    private static boolean namesThisMachine(HttpServerRequest request, Collection<String> ownNames) {
        return HostName.of(request)
                .filter(name -> LOCAL_NAMES.contains(name) || ownNames.contains(name))
                .isPresent();
    }

    private static boolean changesNothingForOthers(HttpServerRequest request) {
        if (SAFE.contains(request.method())) return true;
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        var own = request.scheme() + "://" + request.authority();
        return (origin == null || origin.equalsIgnoreCase(own)) && (site == null || site.equals("same-origin"));
    }
}
