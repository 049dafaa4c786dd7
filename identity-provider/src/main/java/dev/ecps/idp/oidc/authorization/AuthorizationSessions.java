package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingNationalId;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Busy;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Done;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Frame;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.PresentedCard;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.Proving;
import dev.ecps.idp.oidc.client.ClientForgotten;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All logins under way, and how they end: with a code, or with a refusal that the client is told. */
@ApplicationScoped
public class AuthorizationSessions {
    private final AuthorizationConfig config;
    private final AuthorizationAnswers answers;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, AuthorizationSession> sessions = ShortLived.<String, AuthorizationSession>until(
                    session -> session.frame().expiresAt(), Duration.ZERO)
            .weighing(session -> weight(session.frame().request().length()));

    AuthorizationSessions(
            AuthorizationConfig config, AuthorizationAnswers answers, InstantSource clock, Chance chance) {
        this.config = config;
        this.answers = answers;
        this.clock = clock;
        this.chance = chance;
    }

    /** Most requests weigh one; whoever fills theirs up to the limit takes the place of many. */
    static int weight(int characters) {
        return 1 + characters / 1_000;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.authorization.code-life", config.codeLife());
        Setting.positive("ecps.authorization.login-life", config.loginLife());
    }

    /**
     * Begins a login.
     *
     * @param browser secret of the browser, kept in its cookie
     */
    AuthorizationSession begin(AuthorizationRequest request, String browser) {
        var now = clock.instant();
        var frame = new Frame(chance.token(), Chance.fingerprint(browser), request, now.plus(config.loginLife()));
        var session = new AwaitingNationalId(frame);
        sessions.put(frame.id(), session, now);
        return session;
    }

    /** Nobody finishes a login at a client that was unregistered, nor at one that registers under its id. */
    void forget(@Observes ClientForgotten gone) {
        sessions.discard(session -> session.frame().request().client().equals(gone.id()));
    }

    /** The login of this id, if it began in the browser with this secret. */
    public Optional<AuthorizationSession> of(String id, String browser) {
        return sessions.find(id, clock.instant())
                .filter(session -> session.frame().browser().equals(Chance.fingerprint(browser)));
    }

    /**
     * What was asked of a phone for this login.
     *
     * @param challenge names the request on the phone
     * @param shown the number for the page
     */
    public record Question(ChallengeId challenge, TwoDigits shown) {}

    /**
     * The user said who they are: asks their phone, exactly once however often the form is sent. If that fails, the login
     * awaits an identifier as before. Empty for whoever comes too late.
     *
     * @param ask opens the challenge; called only if this login still awaits an identifier
     */
    public Optional<AuthorizationSession> ask(String id, NationalId who, Supplier<Question> ask) {
        return claim(id, AwaitingNationalId.class::isInstance).map(awaiting -> {
            AuthorizationSession after = awaiting;
            try {
                var question = ask.get();
                after = ((AwaitingNationalId) awaiting).ask(who, question.challenge(), question.shown());
                return after;
            } finally {
                settle(id, after);
            }
        });
    }

    /** A card was found in the reader: its code is asked for. Nothing happens to a login that awaits something else. */
    public void present(String id, NationalId who, PresentedCard card) {
        sessions.change(
                id,
                clock.instant(),
                before -> before instanceof AwaitingNationalId awaiting ? awaiting.present(who, card) : before);
    }

    /** Of many who want to take a step from this state, one gets it and is alone with the login until it is settled. */
    private Optional<AuthorizationSession> claim(String id, Predicate<AuthorizationSession> state) {
        return sessions.<Optional<AuthorizationSession>>step(id, clock.instant(), before -> {
                    if (!state.test(before)) return new Step<>(before, Optional.empty());
                    return new Step<>(new Busy(before), Optional.of(before));
                })
                .orElse(Optional.empty());
    }

    private void settle(String id, AuthorizationSession after) {
        sessions.change(id, clock.instant(), busy -> after);
    }

    /** Back to the beginning, after a refusal or an expiry. */
    public void startAgain(String id) {
        sessions.change(
                id, clock.instant(), before -> before instanceof Proving proving ? proving.startAgain() : before);
    }

    /**
     * The user proved who they are: the first to come gets the answer with the code, everyone else gets nothing. If it
     * fails, the login waits for its browser as before.
     *
     * @param proven what they proved it in; a login that was begun again meanwhile, with a card in the place of a phone,
     *     is another one
     * @param begin begins the single sign-on session; called only for the first
     */
    public Optional<Completed> complete(Proving proven, Supplier<Session> begin) {
        var id = proven.frame().id();
        return claim(id, proven::equals).map(awaiting -> {
            AuthorizationSession after = awaiting;
            try {
                var completed = new Completed(answers.success(awaiting.frame().request(), begin.get()));
                after = awaiting.finish(clock.instant());
                return completed;
            } finally {
                settle(id, after);
            }
        });
    }

    /**
     * A login that was completed just now.
     *
     * @param answer what the browser takes to the client
     */
    public record Completed(AuthorizationAnswer answer) {}

    /** The user gives up: the login is over and the client is told. Empty if it was over already. */
    public Optional<AuthorizationAnswer> giveUp(String id) {
        var now = clock.instant();
        return sessions.<Optional<AuthorizationAnswer>>step(id, now, before -> {
                    if (before instanceof Done || before instanceof Busy) return new Step<>(before, Optional.empty());
                    return new Step<>(
                            before.finish(now),
                            Optional.of(answers.denied(before.frame().request())));
                })
                .orElse(Optional.empty());
    }
}
