package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.Advice;
import dev.ecps.idp.oidc.authorization.check.AuthorizationChecks;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.Redirect;
import dev.ecps.idp.oidc.authorization.check.AuthorizationRefusal.ShowPage;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.page.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The answers to requests that fail a check: a page, or an error at the client. */
@Singleton
class Refusals {
    /** As much as fits into a request line of 16 kB. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    private final AuthorizationChecks checks;
    private final AuthorizationAnswers answers;
    private final AnswerDelivery delivery;
    private final ErrorPage errorPage;
    private final Advice advice;

    Refusals(
            AuthorizationChecks checks,
            AuthorizationAnswers answers,
            AnswerDelivery delivery,
            ErrorPage errorPage,
            Advice advice) {
        this.checks = checks;
        this.advice = advice;
        this.answers = answers;
        this.delivery = delivery;
        this.errorPage = errorPage;
    }

    /** Empty if the request is good. */
    Optional<Response> of(Parameters sent, HttpHeaders headers) {
        return checks.refusalOf(sent)
                .map(refusal ->
                        refusal.fold(page -> show(sent, page, headers), redirect -> tell(sent, redirect, headers)));
    }

    /** The same for a request that was posted, which may be too long as well. */
    Optional<Response> ofPosted(Parameters sent, HttpHeaders headers) {
        return sent.length() > MOST_CHARACTERS
                ? Optional.of(errorPage.show(413, LongRequest.MESSAGE, headers))
                : of(sent, headers);
    }

    private Response show(Parameters sent, ShowPage refusal, HttpHeaders headers) {
        advice.lookAtRefused(checks.client(sent), sent);
        return errorPage.show(refusal.message(), headers, sent.nonEmpty("ui_locales"));
    }

    private Response tell(Parameters sent, Redirect refusal, HttpHeaders headers) {
        var answer = new AuthorizationAnswer(
                sent.first("client_id").orElseThrow(),
                sent.first("redirect_uri").orElseThrow(),
                checks.mode(sent));
        var told = answers.refused(answer, refusal, sent.first("state"));
        return delivery.of(told, Texts.of(headers, sent.nonEmpty("ui_locales"))).build();
    }
}
