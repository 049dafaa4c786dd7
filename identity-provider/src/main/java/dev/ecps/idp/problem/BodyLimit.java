package dev.ecps.idp.problem;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies are read before anybody is authenticated, so they are small: 256 kB, where forms and messages have a few
 * hundred bytes. Only the papers of a registration may have 16 MB, and the import of a directory as much as {@code
 * quarkus.http.limits.max-body-size}.
 */
@Singleton
class BodyLimit {
    private static final long MOST = 256 * 1024;
    private static final Set<String> IMPORTS = Set.of("/sandbox/api/directory", "/edit/import");
    /** Takes papers, a few of a few MB each. */
    private static final String UPLOAD = "/demo/erpps/franceconnect/dossier/enregistrement";

    private static final long MOST_UPLOADED = 16 * 1024 * 1024;
    /** After Quarkus' own limit, which it lowers, and before anything reads. */
    private static final int AFTER_THE_COMMON_LIMIT = 1;

    void stand(@Observes Filters filters) {
        filters.register(BodyLimit::meet, AFTER_THE_COMMON_LIMIT);
    }

    private static void meet(RoutingContext caller) {
        if (IMPORTS.contains(caller.normalizedPath())) {
            caller.next();
        } else if (tooLong(caller.request().getHeader("Content-Length"), most(caller))) {
            caller.response()
                    .putHeader("Connection", "close")
                    .setStatusCode(413)
                    .end();
        } else {
            // A body of unknown length is cut off where this is reached
            caller.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(caller));
            caller.next();
        }
    }

    private static long most(RoutingContext caller) {
        return caller.normalizedPath().equals(UPLOAD) ? MOST_UPLOADED : MOST;
    }

    private static boolean tooLong(@Nullable String length, long most) {
        return length != null && (length.length() > 18 || Long.parseLong(length) > most);
    }
}
