package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.authorization.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.page.PageAnswer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What becomes of an authorization request: an error page, an error at the client, a code at once, or a login. */
@Singleton
class Authorization {
    private final AuthorizationChecks checks;
    private final AuthorizationSessions logins;
    private final SessionCookie sessionCookie;
    private final BrowserCookie browserCookie;
    private final ErrorPage errorPage;
    private final Addresses addresses;
    private final InstantSource clock;

    Authorization(
            AuthorizationChecks checks,
            AuthorizationSessions logins,
            SessionCookie sessionCookie,
            BrowserCookie browserCookie,
            ErrorPage errorPage,
            Addresses addresses,
            InstantSource clock) {
        this.checks = checks;
        this.logins = logins;
        this.sessionCookie = sessionCookie;
        this.browserCookie = browserCookie;
        this.errorPage = errorPage;
        this.addresses = addresses;
        this.clock = clock;
    }

    Response answer(Parameters parameters, HttpHeaders headers) {
        var page = checks.page(parameters);
        if (page.isPresent()) return errorPage.show(page.get().message(), headers, parameters.nonEmpty("ui_locales"));
        var refusal = checks.redirect(parameters);
        if (refusal.isPresent()) return redirect(refuse(parameters, refusal.get()));
        return proceed(request(parameters), headers);
    }

    private Response proceed(AuthorizationRequest request, HttpHeaders headers) {
        var session = sessionCookie.session(headers).filter(live -> goodEnough(request, live));
        if (session.isPresent()) return redirect(logins.codeFor(request, session.get()));
        if (request.prompt().contains("none")) {
            return redirect(AuthorizationAnswer.to(request)
                    .error(OAuthError.LOGIN_REQUIRED, Optional.empty())
                    .with("iss", addresses.issuer())
                    .uri());
        }
        var browser = browserCookie.of(headers);
        var login = logins.begin(request, browser.secret());
        return PageAnswer.goTo("/login?id=" + login.frame().id())
                .cookie(browser.cookie())
                .build();
    }

    private boolean goodEnough(AuthorizationRequest request, Session session) {
        if (request.prompt().contains("login")) return false;
        var age = Duration.between(session.authTime(), clock.instant());
        return request.maxAge().map(max -> age.compareTo(max) <= 0).orElse(true);
    }

    private AuthorizationRequest request(Parameters sent) {
        var client = checks.client(sent).orElseThrow();
        return new AuthorizationRequest(
                client.id(),
                client.name(),
                sent.first("redirect_uri").orElseThrow(),
                fragment(sent),
                Scopes.parse(sent.first("scope").orElse("")),
                sent.first("state"),
                sent.nonEmpty("nonce").orElse(""),
                AuthorizationChecks.pkce(sent),
                Scopes.parse(sent.first("prompt").orElse("")),
                sent.nonEmpty("max_age")
                        .filter(age -> age.matches("\\d{1,9}"))
                        .map(age -> Duration.ofSeconds(Long.parseLong(age))),
                sent.nonEmpty("login_hint").orElse(""),
                sent.nonEmpty("ui_locales"));
    }

    private static boolean fragment(Parameters sent) {
        return sent.first("response_mode").filter("fragment"::equals).isPresent();
    }

    private URI refuse(Parameters sent, Redirect refusal) {
        return new AuthorizationAnswer(sent.first("redirect_uri").orElseThrow(), fragment(sent))
                .with("error", refusal.error().wire())
                .with("error_description", refusal.description())
                .with("state", sent.first("state"))
                .with("iss", addresses.issuer())
                .uri();
    }

    private static Response redirect(URI target) {
        return Response.seeOther(target).header("Cache-Control", "no-store").build();
    }
}
