package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.Wishes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.Optional;

/** Whether an open session answers a request, or somebody must log in. */
@Singleton
class SingleSignOn {
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final AuthorizationAnswers answers;
    private final InstantSource clock;
    private final boolean selectAccountAsks;
    private final boolean maxAgeZeroAsks;

    SingleSignOn(
            SessionCookie cookie,
            Sessions sessions,
            AuthorizationAnswers answers,
            AuthorizationConfig config,
            ProfileConfig profile,
            InstantSource clock) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.answers = answers;
        this.clock = clock;
        this.selectAccountAsks = profile.profile().enforces(config.selectAccountAsks());
        this.maxAgeZeroAsks = profile.profile().enforces(config.maxAgeZeroAsks());
    }

    /** The session of this browser, if it will do; it counts as used, whatever becomes of the answer. */
    Optional<Session> session(Wishes wishes, HttpHeaders headers) {
        var session = cookie.session(headers).filter(found -> goodEnough(wishes, found));
        session.ifPresent(found -> sessions.use(found.id()));
        return session;
    }

    private boolean goodEnough(Wishes wishes, Session session) {
        if (wishes.prompt().login()) return false;
        if (wishes.prompt().selectAccount() && selectAccountAsks) return false;
        return answers.expected(wishes.subject(), session)
                && wishes.maxAge().map(most -> young(session, most)).orElse(true);
    }

    /** In whole seconds, as Keycloak counts. */
    private boolean young(Session session, int most) {
        var age = clock.instant().getEpochSecond() - session.authTime().getEpochSecond();
        return age <= most && !(most == 0 && maxAgeZeroAsks);
    }
}
