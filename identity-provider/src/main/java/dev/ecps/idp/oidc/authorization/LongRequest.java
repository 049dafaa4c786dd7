package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Answers an address of more than 16 kB with 414, at the authorization endpoint with a page that says so. Quarkus itself
 * takes longer ones ({@code quarkus.http.limits.max-initial-line-length}), so that there is somebody to say it.
 */
@Singleton
class LongRequest {
    static final String MESSAGE = "The request is too long: at most 16 kB are possible.";

    private static final int MOST = 16 * 1024;
    private static final int EARLY = 2;

    void stand(@Observes Filters filters) {
        filters.register(LongRequest::meet, EARLY);
    }

    private static void meet(RoutingContext caller) {
        if (caller.request().uri().length() <= MOST) caller.next();
        else if (authorization(caller.normalizedPath())) page(caller);
        else caller.response().setStatusCode(414).end();
    }

    private static boolean authorization(String path) {
        return path.equals(Paths.AUTHORIZATION)
                || path.equals(Paths.AUTHORIZATION + "/")
                || path.equals(Paths.NATIVE_AUTHORIZATION);
    }

    private static void page(RoutingContext caller) {
        var english = caller.preferredLanguage() != null
                && "en".equals(caller.preferredLanguage().tag());
        PageAnswer.headers().forEach(caller.response()::putHeader);
        caller.response()
                .setStatusCode(414)
                .end(ErrorPage.text(MESSAGE, Texts.in(english ? Locale.ENGLISH : Locale.FRENCH)));
    }
}
