package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.Advice;
import dev.ecps.idp.oidc.authorization.check.AuthorizationChecks;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.authorization.check.Wishes;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Pkce;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What becomes of an authorization request: an error page, an error at the client, a code at once, or a login. */
@Singleton
class Authorization {
    /** As much as fits into a request line of 16 kB. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    private final AuthorizationChecks checks;
    private final Advice advice;
    private final SessionFitness fitness;
    private final AuthorizationSessions logins;
    private final AuthorizationAnswers answers;
    private final AnswerDelivery delivery;
    private final PostedRequests posted;
    private final SessionCookie sessionCookie;
    private final BrowserCookie browserCookie;
    private final ErrorPage errorPage;

    Authorization(
            AuthorizationChecks checks,
            Advice advice,
            SessionFitness fitness,
            AuthorizationSessions logins,
            AuthorizationAnswers answers,
            AnswerDelivery delivery,
            PostedRequests posted,
            SessionCookie sessionCookie,
            BrowserCookie browserCookie,
            ErrorPage errorPage) {
        this.checks = checks;
        this.advice = advice;
        this.fitness = fitness;
        this.logins = logins;
        this.answers = answers;
        this.delivery = delivery;
        this.posted = posted;
        this.sessionCookie = sessionCookie;
        this.browserCookie = browserCookie;
        this.errorPage = errorPage;
    }

    /** A request that came by GET, with the browser's cookies. */
    Response answer(Parameters sent, HttpHeaders headers) {
        return checks.refusalOf(sent)
                .map(refusal -> refuse(sent, refusal, headers))
                .orElseGet(() -> proceed(sent, headers));
    }

    /** A request that came by POST, perhaps from another site and then without cookies: it goes on by GET. */
    Response answerPosted(Parameters sent, HttpHeaders headers) {
        if (sent.length() > MOST_CHARACTERS) return errorPage.show(413, LongRequest.MESSAGE, headers);
        return checks.refusalOf(sent)
                .map(refusal -> refuse(sent, refusal, headers))
                .orElseGet(() -> PageAnswer.goTo(PostedRequestEndpoint.PATH + "?id=" + posted.keep(sent))
                        .build());
    }

    private Response refuse(Parameters sent, AuthorizationRefusal refusal, HttpHeaders headers) {
        return refusal.fold(
                page -> errorPage.show(page.message(), headers, sent.nonEmpty("ui_locales")),
                redirect -> tell(sent, redirect, headers));
    }

    private Response tell(Parameters sent, Redirect refusal, HttpHeaders headers) {
        var answer = new AuthorizationAnswer(
                sent.first("client_id").orElseThrow(),
                sent.first("redirect_uri").orElseThrow(),
                checks.mode(sent));
        return deliver(answers.refused(answer, refusal, sent.first("state")), headers, sent.nonEmpty("ui_locales"));
    }

    private Response proceed(Parameters sent, HttpHeaders headers) {
        var wishes = checks.wishes(sent);
        if (wishes.prompt().createAlone()) {
            return errorPage.show("Registration not allowed", headers, sent.nonEmpty("ui_locales"));
        }
        var request = request(sent, wishes);
        advice.look(request.client().id(), sent);
        var session = sessionCookie.session(headers).filter(live -> fitness.goodEnough(wishes, live));
        if (session.isPresent()) {
            return deliver(answers.success(request, session.get()), headers, request.uiLocales());
        }
        if (wishes.prompt().none()) return deliver(answers.loginRequired(request), headers, request.uiLocales());
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
        return new AuthorizationRequest(
                checks.client(sent).orElseThrow(),
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

    private Response deliver(AuthorizationAnswer answer, HttpHeaders headers, Optional<String> uiLocales) {
        return delivery.of(answer, Texts.of(headers, uiLocales)).build();
    }
}
