package dev.ecps.idp.oidc.session;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** All sessions, and the browsers' cookies that stand for them. */
@ApplicationScoped
public class Sessions {
    private final SessionConfig config;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, Session> byId;
    private final ShortLived<String, Browser> byCookie;

    /** The browser that holds a session: its cookie is secret, the session's id is not. */
    private record Browser(String session, java.time.Instant until) {}

    Sessions(SessionConfig config, InstantSource clock, Chance chance) {
        this.config = config;
        this.clock = clock;
        this.chance = chance;
        this.byId = ShortLived.until(session -> session.endsAt(config), Duration.ZERO);
        this.byCookie = ShortLived.until(Browser::until, Duration.ZERO);
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.session.idle", config.idle());
        Setting.positive("ecps.session.max", config.max());
    }

    /**
     * A session that has just begun.
     *
     * @param session as it is
     * @param cookie secret for the browser it began in
     */
    public record Begun(Session session, String cookie) {}

    /** Somebody has proved who they are. */
    public Begun begin(NationalId nationalId, AuthMode authMode) {
        var now = clock.instant();
        var session = new Session(chance.token(), nationalId, authMode, now, now, Map.of());
        var cookie = chance.token();
        byId.put(session.id(), session, now);
        byCookie.put(Chance.fingerprint(cookie), new Browser(session.id(), now.plus(config.max())), now);
        return new Begun(session, cookie);
    }

    /** The live session a browser's cookie stands for. */
    public Optional<Session> ofCookie(String cookie) {
        return byCookie.find(Chance.fingerprint(cookie), clock.instant()).flatMap(browser -> of(browser.session()));
    }

    /** The live session of this {@code sid}. */
    public Optional<Session> of(String id) {
        return byId.find(id, clock.instant());
    }

    /** A client takes part, or logs in once more; the session counts as used. Empty if it is over. */
    public Optional<Session> join(String id, String client, Grip grip) {
        var now = clock.instant();
        return byId.change(id, now, session -> session.used(now).with(client, grip));
    }

    /**
     * Exchanges the one good refresh id of a client for the next one. Whoever shows an old one, even in a race of two,
     * cuts the client out of the session.
     */
    public Rotation rotate(String id, String client, String shown) {
        var now = clock.instant();
        return byId.<Rotation>step(id, now, session -> {
                    var grip = session.grip(client);
                    if (grip.isEmpty()) return new Step<>(session, new Rotation.NotTakingPart());
                    if (!grip.get().refreshId().equals(shown)) {
                        return new Step<>(session.without(client), new Rotation.Replayed());
                    }
                    var next = session.used(now).with(client, grip.get().withRefresh(chance.token()));
                    return new Step<>(next, new Rotation.Rotated(next));
                })
                .orElseGet(Rotation.Over::new);
    }

    /** What a refresh came to. */
    public sealed interface Rotation {
        /** Good: the session holds the next refresh id. */
        record Rotated(Session session) implements Rotation {}

        /** An old refresh token was shown. */
        record Replayed() implements Rotation {}

        /** The client was cut out, or never was in. */
        record NotTakingPart() implements Rotation {}

        /** The session is over. */
        record Over() implements Rotation {}
    }

    /** Cuts one client out, as after a replayed code. */
    public void cut(String id, String client) {
        byId.change(id, clock.instant(), session -> session.without(client));
    }

    /** Ends the session and returns it as it was; empty if it is over. Of two racing callers, one gets it. */
    public Optional<Session> end(String id) {
        return byId.take(id, clock.instant());
    }
}
