package dev.ecps.idp.login;

import dev.ecps.idp.oidc.authorization.AnswerDelivery;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingCardCode;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Proving;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions;
import dev.ecps.idp.oidc.logout.notice.LogoutWay;
import dev.ecps.idp.oidc.logout.notice.Logouts;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.page.Texts;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The end of a login: a session, its cookie, and the way back to the relying party. */
@Singleton
class Completion {
    private final AuthorizationSessions logins;
    private final Sessions sessions;
    private final Logouts logouts;
    private final SessionCookie cookie;
    private final AnswerDelivery delivery;

    Completion(
            AuthorizationSessions logins,
            Sessions sessions,
            Logouts logouts,
            SessionCookie cookie,
            AnswerDelivery delivery) {
        this.logins = logins;
        this.sessions = sessions;
        this.logouts = logouts;
        this.cookie = cookie;
        this.delivery = delivery;
    }

    /** Empty for whoever comes too late. */
    Optional<Response> of(Proving proven, AuthMode mode, Texts texts, HttpHeaders headers) {
        var begun = new AtomicReference<Sessions.Begun>();
        var completed = logins.complete(proven, () -> {
            endForeign(cookie.session(headers), proven.who());
            begun.set(sessions.begin(proven.who(), mode, card(proven)));
            return begun.get().session();
        });
        return completed.map(it ->
                delivery.of(it.answer(), texts).cookie(cookie.of(begun.get())).build());
    }

    private static String card(Proving proven) {
        return proven instanceof AwaitingCardCode byCard ? byCard.card().number() : "";
    }

    /** Another person logs in with this browser: the session of the one before must not live on unseen. */
    private void endForeign(Optional<Session> earlier, NationalId newcomer) {
        earlier.filter(session -> !session.nationalId().equals(newcomer))
                .ifPresent(session -> logouts.end(session.id(), LogoutWay.ANOTHER_PERSON));
    }
}
