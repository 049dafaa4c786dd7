package dev.ecps.idp.demo;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Stands before every address below {@code /demo} while there is no demonstration, and answers 404. */
@Singleton
final class DemoGate {
    private static final String ROOT = "/demo";
    private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE;

    private final DemoConfig config;

    DemoGate(DemoConfig config) {
        this.config = config;
    }

    void stand(@Observes Filters filters) {
        if (!config.enabled()) filters.register(DemoGate::meet, BEFORE_ALL_OTHERS);
    }

    private static void meet(RoutingContext caller) {
        if (!isBelowRoot(caller.normalizedPath())) caller.next();
        else
            caller.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("Nothing stands at this address.");
    }

    /** Rather too much than too little: matrix parameters and letter case may not lead around the gate. */
    private static boolean isBelowRoot(String path) {
        return path.toLowerCase(Locale.ROOT)
                .replaceAll(";[^/]*", "")
                .replaceAll("/+", "/")
                .startsWith(ROOT);
    }
}
