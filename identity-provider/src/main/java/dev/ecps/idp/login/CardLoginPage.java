package dev.ecps.idp.login;

import dev.ecps.idp.ecps.card.ReaderCookie;
import dev.ecps.idp.https.ShownCertificates;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingCardCode;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingNationalId;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions;
import dev.ecps.idp.oidc.authorization.BrowserCookie;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a login by card; its pages are states of {@code /login?id=…}, as all others. */
@Path("/login/card")
@Blocking
class CardLoginPage {
    private final AuthorizationSessions logins;
    private final CardLogin cards;
    private final CardViews cardViews;
    private final LoginViews views;
    private final Completion completion;
    private final BrowserCookie browserCookie;
    private final ReaderCookie readerCookie;
    private final ShownCertificates certificates;

    CardLoginPage(
            AuthorizationSessions logins,
            CardLogin cards,
            CardViews cardViews,
            LoginViews views,
            Completion completion,
            BrowserCookie browserCookie,
            ReaderCookie readerCookie,
            ShownCertificates certificates) {
        this.logins = logins;
        this.cards = cards;
        this.cardViews = cardViews;
        this.views = views;
        this.completion = completion;
        this.browserCookie = browserCookie;
        this.readerCookie = readerCookie;
        this.certificates = certificates;
    }

    /** The card is in the reader, and the user clicked. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @FormParam("id") @Nullable String id, HttpHeaders headers, @Context HttpServerRequest request) {
        var login = login(id, headers);
        if (login.isEmpty()) return views.unknown(Texts.of(headers, Optional.empty()));
        if (!(login.get() instanceof AwaitingNationalId)) return back(login.get());
        var certificate = certificates.ofCard(request);
        if (certificate.isPresent()) return byCertificate(login.get(), certificate.get(), headers);
        var userAgent = Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                .orElse("");
        return cards.take(login.get(), readerCookie.of(headers), userAgent)
                .map(why -> cardViews.refused(login.get(), why, texts(login.get(), headers), headers))
                .orElseGet(() -> back(login.get()));
    }

    private Response byCertificate(AuthorizationSession login, X509Certificate certificate, HttpHeaders headers) {
        var texts = texts(login, headers);
        var verdict = cards.take(login, certificate);
        if (verdict instanceof CardLogin.Verdict.Refused refused)
            return cardViews.refused(login, refused.why(), texts, headers);
        var proven = ((CardLogin.Verdict.Proven) verdict).login();
        return completion.of(proven, AuthMode.CARD, texts, headers).orElseGet(() -> views.done(login, texts));
    }

    /** The code porteur. */
    @POST
    @Path("code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response code(
            @FormParam("id") @Nullable String id, @FormParam("code") @Nullable String code, HttpHeaders headers) {
        var login = login(id, headers);
        if (login.isEmpty()) return views.unknown(Texts.of(headers, Optional.empty()));
        if (!(login.get() instanceof AwaitingCardCode asking)) return back(login.get());
        return answer(asking, code == null ? "" : code.strip(), texts(asking, headers), headers);
    }

    private Response answer(AwaitingCardCode asking, String code, Texts texts, HttpHeaders headers) {
        var verdict = cards.check(asking, code);
        if (verdict instanceof CardLogin.Verdict.Refused refused) {
            logins.startAgain(asking.frame().id());
            return cardViews.refused(asking, refused.why(), texts, headers);
        }
        if (verdict instanceof CardLogin.Verdict.Wrong wrong) {
            return cardViews.wrongCode(asking, texts.get("login.card.code.wrong", wrong.triesLeft()), texts);
        }
        if (verdict instanceof CardLogin.Verdict.NoCode none) {
            var key = none.empty() ? "login.card.code.missing" : "login.card.code.form";
            return cardViews.wrongCode(asking, texts.get(key), texts);
        }
        return completion.of(asking, AuthMode.CARD, texts, headers).orElseGet(() -> views.done(asking, texts));
    }

    private Optional<AuthorizationSession> login(@Nullable String id, HttpHeaders headers) {
        return id == null ? Optional.empty() : browserCookie.secret(headers).flatMap(secret -> logins.of(id, secret));
    }

    private static Texts texts(AuthorizationSession login, HttpHeaders headers) {
        return Texts.of(headers, login.frame().request().uiLocales());
    }

    private static Response back(AuthorizationSession login) {
        return PageAnswer.goTo("/login?id=" + login.frame().id()).build();
    }
}
