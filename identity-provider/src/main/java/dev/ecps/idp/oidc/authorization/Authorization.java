package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.Advice;
import dev.ecps.idp.oidc.authorization.check.AuthorizationChecks;
import dev.ecps.idp.oidc.authorization.check.Wishes;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Pkce;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What becomes of an authorization request: an error page, an error at the client, a code at once, or a login. */
@Singleton
class Authorization {
    private final AuthorizationChecks checks;
    private final Refusals refusals;
    private final Advice advice;
    private final SingleSignOn singleSignOn;
    private final AuthorizationSessions logins;
    private final AuthorizationAnswers answers;
    private final AnswerDelivery delivery;
    private final BrowserCookie browserCookie;

    Authorization(
            AuthorizationChecks checks,
            Refusals refusals,
            Advice advice,
            SingleSignOn singleSignOn,
            AuthorizationSessions logins,
            AuthorizationAnswers answers,
            AnswerDelivery delivery,
            BrowserCookie browserCookie) {
        this.checks = checks;
        this.refusals = refusals;
        this.advice = advice;
        this.singleSignOn = singleSignOn;
        this.logins = logins;
        this.answers = answers;
        this.delivery = delivery;
        this.browserCookie = browserCookie;
    }

    /** Whether {@link #answer} needs no look into the database. */
    boolean atHand(Parameters sent) {
        return checks.clientAtHand(sent);
    }

    /** Answers a request that came with the browser's cookies. */
    Response answer(Parameters sent, HttpHeaders headers) {
        return refusals.of(sent, headers).orElseGet(() -> proceed(sent, headers));
    }

    private Response proceed(Parameters sent, HttpHeaders headers) {
        var wishes = checks.wishes(sent);
        var request = request(sent, wishes);
        advice.look(request.client(), sent);
        var session = singleSignOn.session(wishes, headers);
        if (session.isPresent()) return deliver(answers.success(request, session.get()), request, headers);
        if (wishes.prompt().none()) return deliver(answers.loginRequired(request), request, headers);
        return begin(request, headers);
    }

    private Response begin(AuthorizationRequest request, HttpHeaders headers) {
        var browser = browserCookie.of(headers);
        var login = logins.begin(request, browser.secret());
        return PageAnswer.goTo("/login?id=" + login.frame().id())
                .cookie(browser.cookie())
                .build();
    }

    private AuthorizationRequest request(Parameters sent, Wishes wishes) {
        var client = checks.client(sent).orElseThrow();
        return new AuthorizationRequest(
                client.id(),
                client.name(),
                sent.first("redirect_uri").orElseThrow(),
                checks.mode(sent),
                checks.withCode(sent),
                Scopes.parse(sent.first("scope").orElse("")),
                sent.first("state"),
                sent.nonEmpty("nonce").orElse(""),
                Pkce.of(sent.first("code_challenge"), sent.first("code_challenge_method")),
                wishes.subject(),
                sent.nonEmpty("login_hint").orElse(""),
                sent.nonEmpty("ui_locales"));
    }

    private Response deliver(AuthorizationAnswer answer, AuthorizationRequest request, HttpHeaders headers) {
        return delivery.of(answer, Texts.of(headers, request.uiLocales())).build();
    }
}
