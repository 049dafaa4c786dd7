package dev.ecps.idp.demo;

import dev.ecps.idp.address.PathPrefix;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stands before every address below {@code /demo} while there is no demonstration, and answers 404. */
@Singleton
final class DemoGate {
    private static final PathPrefix ROOT = new PathPrefix("/demo");
    private static final int BEFORE_WHAT_IT_GUARDS = Integer.MAX_VALUE - 1;

    private final DemoConfig config;

    DemoGate(DemoConfig config) {
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        if (!config.enabled()) filters.register(DemoGate::meet, BEFORE_WHAT_IT_GUARDS);
    }

    private static void meet(RoutingContext caller) {
        if (!ROOT.covers(caller)) caller.next();
        else
            caller.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("Nothing stands at this address.");
    }
}
