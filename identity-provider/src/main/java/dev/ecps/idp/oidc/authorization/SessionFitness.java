package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.oidc.authorization.check.Wishes;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Whether an open session answers a request, or somebody must log in anew. */
@Singleton
class SessionFitness {
    private final AuthorizationAnswers answers;
    private final InstantSource clock;
    private final boolean selectAccountAsks;
    private final boolean maxAgeZeroAsks;

    SessionFitness(
            AuthorizationAnswers answers, AuthorizationConfig config, ProfileConfig profile, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
        this.selectAccountAsks = profile.profile().enforces(config.selectAccountAsks());
        this.maxAgeZeroAsks = profile.profile().enforces(config.maxAgeZeroAsks());
    }

    boolean goodEnough(Wishes wishes, Session session) {
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
