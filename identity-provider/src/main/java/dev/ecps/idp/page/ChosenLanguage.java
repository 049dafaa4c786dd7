package dev.ecps.idp.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language that a visitor chose by a page's link ({@code ?ui_locales=}), for that page and those that follow until the
 * browser is closed: it takes the place of what the browser prefers, and of what a relying party asks for. That is for its
 * login alone, and holds until the visitor chooses.
 */
@Singleton
class ChosenLanguage {
    private static final String COOKIE = "ECPS_LANGUAGE";
    private static final String ASKED = "ui_locales";
    private static final String PROTOCOL = "/auth";
    private static final int EARLY = 3;

    void stand(@Observes Filters filters) {
        filters.register(ChosenLanguage::heed, EARLY);
    }

    private static void heed(RoutingContext visit) {
        var now = byLink(visit);
        now.ifPresent(language -> visit.response().addCookie(cookie(visit, language)));
        now.or(() -> before(visit))
                .ifPresent(language -> visit.request()
                        .headers()
                        .set(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .set(Texts.CHOSEN, language));
        visit.next();
    }

    private static Optional<String> byLink(RoutingContext visit) {
        if (visit.request().method() != HttpMethod.GET || protocol(visit.normalizedPath())) return Optional.empty();
        return language(visit.request().getParam(ASKED));
    }

    private static Optional<String> before(RoutingContext visit) {
        return Optional.ofNullable(visit.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(ChosenLanguage::language);
    }

    private static Optional<String> language(@Nullable String asked) {
        return Optional.ofNullable(asked)
                .flatMap(Texts::known)
                .map(known -> Texts.in(known).lang());
    }

    private static boolean protocol(String path) {
        return path.equals(PROTOCOL) || path.startsWith(PROTOCOL + "/");
    }

    private static Cookie cookie(RoutingContext visit, String language) {
        return Cookie.cookie(COOKIE, language)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(visit.request().isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
