package dev.ecps.idp.cors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Answers a preflight (Fetch standard, CORS protocol) with 200 and nothing else, which a browser takes for a refusal, and
 * explains it in the log. A simple request of a foreign script is explained too, and goes on: its answer is not shown to
 * the script.
 */
@Singleton
final class NoCors {
    private static final Logger LOG = Logger.getLogger(NoCors.class);
    private static final int AFTER_THE_GATES = Integer.MAX_VALUE - 3;

    private final ForeignOrigins origins = new ForeignOrigins();
    private final InstantSource clock;

    NoCors(InstantSource clock) {
        this.clock = clock;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::meet, AFTER_THE_GATES);
    }

    private void meet(RoutingContext caller) {
        var request = caller.request();
        boolean preflight = isPreflight(request);
        if (preflight || isForeignScript(request)) explain(request);
        if (preflight) caller.response().setStatusCode(200).end();
        else caller.next();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static boolean isForeignScript(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader("Origin") != null
                && "cors".equals(request.getHeader("Sec-Fetch-Mode"))
                && ("cross-site".equals(site) || "same-site".equals(site));
    }

    private void explain(HttpServerRequest request) {
        var origin = ForeignOrigins.legible(request.getHeader("Origin"));
        if (origins.isNews(origin, clock.instant())) {
            LOG.warnf(
                    "A script of %s calls the provider from a browser, and the browser will refuse it the answer: there"
                            + " is no CORS, by design, as at PSC, since a browser would give the client's secret away."
                            + " Send the user to the authorization endpoint by a redirect, and call token and userinfo"
                            + " from your server.",
                    origin);
        }
    }
}
