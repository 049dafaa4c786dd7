package dev.ecps.idp.oidc.session;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.idp.storage.GroupCommit.NotWritten;
import dev.ecps.idp.storage.GroupCommit.Write;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All sessions, and the browsers' cookies that stand for them. Requests are answered from memory; each change is in the
 * database before anybody hears of it, so a restart loses none. A session whose change can't be written is over: what
 * the database kept of it is deleted as soon as it takes a change again.
 */
@ApplicationScoped
public class Sessions {
    /** Nobody gets a session without a login, so this bounds no stranger: it is a gigabyte. */
    private static final int MOST = 1_000_000;

    private final SessionConfig config;
    private final SessionRows rows;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, Held> byId;

    /**
     * @param cookie fingerprint of the browser's secret; the session's id is no secret
     */
    private record Held(Session session, String cookie) {
        Held with(Session next) {
            return new Held(next, cookie);
        }

        boolean opensWith(String secret) {
            return MessageDigest.isEqual(
                    Chance.fingerprint(secret).getBytes(StandardCharsets.US_ASCII),
                    cookie.getBytes(StandardCharsets.US_ASCII));
        }
    }

    Sessions(SessionConfig config, SessionRows rows, InstantSource clock, Chance chance) {
        this.config = config;
        this.rows = rows;
        this.clock = clock;
        this.chance = chance;
        this.byId = ShortLived.<String, Held>until(held -> held.session().endsAt(config), Duration.ZERO)
                .holding(MOST)
                .telling(held -> rows.forget(held.session().id()));
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.session.idle", config.idle());
        Setting.positive("ecps.session.max", config.max());
        load();
    }

    /** Takes up the sessions of the run before; those that ended meanwhile are deleted. */
    void load() {
        var now = now();
        rows.each(row -> {
            var id = row.session().id();
            var known = byId.find(id, now).map(Held::session).orElse(row.session());
            var session = row.client() == null || row.grip() == null ? known : known.with(row.client(), row.grip());
            if (now.isBefore(session.endsAt(config))) byId.put(id, new Held(session, row.cookie()), now);
            else rows.forget(id);
        });
    }

    /** To the microsecond, as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        var now = now();
        var session = new Session(chance.token(), nationalId, authMode, now, now, Map.of());
        var secret = chance.token();
        var cookie = Chance.fingerprint(secret);
        await(session.id(), rows.insert(session, cookie));
        byId.put(session.id(), new Held(session, cookie), now);
        return new Begun(session, session.id() + "." + secret);
    }

    /** The live session a browser's cookie stands for. */
    public Optional<Session> ofCookie(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) return Optional.empty();
        return byId.find(cookie.substring(0, dot), clock.instant())
                .filter(held -> held.opensWith(cookie.substring(dot + 1)))
                .map(Held::session);
    }

    /** The live session of this {@code sid}. */
    public Optional<Session> of(String id) {
        return byId.find(id, clock.instant()).map(Held::session);
    }

    /** A client takes part, or logs in once more; the session counts as used. Empty if it is over. */
    public Optional<Session> join(String id, String client, Grip grip) {
        return change(id, session -> {
            var next = session.used(now()).with(client, grip);
            return new Change<>(next, next, rows.grip(next, client));
        });
    }

    /**
     * Exchanges the one good refresh id of a client for the next one. Whoever shows an old one, even in a race of two,
     * cuts the client out of the session.
     */
    public Rotation rotate(String id, String client, String shown) {
        return this.<Rotation>change(id, session -> rotate(session, client, shown))
                .orElseGet(Rotation.Over::new);
    }

    private Change<Rotation> rotate(Session session, String client, String shown) {
        var grip = session.grip(client);
        if (grip.isEmpty()) return new Change<>(session, new Rotation.NotTakingPart(), null);
        if (!grip.get().refreshId().equals(shown)) {
            return new Change<>(session.without(client), new Rotation.Replayed(), rows.cut(session.id(), client));
        }
        var next = session.used(now()).with(client, grip.get().withRefresh(chance.token()));
        return new Change<>(next, new Rotation.Rotated(next), rows.grip(next, client));
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
        change(id, session -> new Change<>(session.without(client), true, rows.cut(id, client)));
    }

    /** Ends the session and returns it as it was; empty if it is over. Of two racing callers, one gets it. */
    public Optional<Session> end(String id) {
        var ended = byId.take(id, clock.instant()).map(Held::session);
        ended.ifPresent(session -> await(id, rows.delete(id)));
        return ended;
    }

    /**
     * What a step makes of a session.
     *
     * @param write queued while the step has the session to itself, so that the database sees the steps in their order
     */
    private record Change<R>(Session next, R told, @Nullable Write write) {}

    private <R> Optional<R> change(String id, Function<Session, Change<R>> step) {
        var made = byId.step(id, clock.instant(), held -> {
            var change = step.apply(held.session());
            return new Step<>(held.with(change.next()), change);
        });
        made.map(Change::write).ifPresent(write -> await(id, write));
        return made.map(Change::told);
    }

    private void await(String id, Write write) {
        try {
            write.await();
        } catch (NotWritten e) {
            byId.take(id, clock.instant());
            rows.forget(id);
            throw e;
        }
    }
}
