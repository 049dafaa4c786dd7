package dev.ecps.idp.address;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** The host a request names. One that names none that can be read is refused before anything looks at it. */
@Singleton
public class HostName {
    private static final int BEFORE_EVERY_GATE = Integer.MAX_VALUE;
    private static final int HIGHEST_PORT = 65_535;

    void stand(@Observes Filters filters) {
        filters.register(HostName::meet, BEFORE_EVERY_GATE);
    }

    private static void meet(RoutingContext caller) {
        if (of(caller.request()).isPresent()) caller.next();
        else
            caller.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("The Host header can't be read.");
    }

    /** The host's name in lower case, without its port; empty if it can't be read. */
    public static Optional<String> of(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.authority())
                    .filter(authority -> authority.port() <= HIGHEST_PORT)
                    .map(authority -> authority.host().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
