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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
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
    private final ShortLived<String, SessionRow> byId;

    Sessions(SessionConfig config, SessionRows rows, InstantSource clock, Chance chance) {
        this.config = config;
        this.rows = rows;
        this.clock = clock;
        this.chance = chance;
        this.byId = ShortLived.<String, SessionRow>until(row -> row.session().endsAt(config), Duration.ZERO)
                .holding(MOST)
                .telling(rows::forget);
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
            if (now.isBefore(row.session().endsAt(config)))
                byId.put(row.session().id(), row, now);
            else rows.forget(row);
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

    /**
     * Somebody has proved who they are, in a browser.
     *
     * @param card number of the card they proved it with; empty if it was a phone
     */
    public Begun begin(NationalId nationalId, AuthMode authMode, String card) {
        return begin(nationalId, authMode, card, Map.of());
    }

    /** Somebody has proved who they are to one client, without a browser: no cookie will ever stand for this session. */
    public Session begin(NationalId nationalId, AuthMode authMode, String client, Grip grip) {
        return begin(nationalId, authMode, "", Map.of(client, grip)).session();
    }

    private Begun begin(NationalId nationalId, AuthMode authMode, String card, Map<String, Grip> grips) {
        var now = now();
        var session = new Session(chance.token(), nationalId, authMode, card, now, now, grips);
        var secret = chance.token();
        var row = rows.number(session, Chance.fingerprint(secret));
        await(row, rows.insert(row));
        byId.put(session.id(), row, now);
        return new Begun(session, session.id() + "." + secret);
    }

    /** The live session a browser's cookie stands for. */
    public Optional<Session> ofCookie(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0) return Optional.empty();
        return byId.find(cookie.substring(0, dot), clock.instant())
                .filter(row -> row.opensWith(cookie.substring(dot + 1)))
                .map(SessionRow::session);
    }

    /** The live session of this {@code sid}. */
    public Optional<Session> of(String id) {
        return byId.find(id, clock.instant()).map(SessionRow::session);
    }

    /** All live sessions of a person, the newest first. Looks at every session: for a page, not for each login. */
    public List<Session> of(NationalId who) {
        return byId.all(clock.instant())
                .map(SessionRow::session)
                .filter(session -> session.nationalId().equals(who))
                .sorted(Comparator.comparing(Session::authTime).reversed())
                .toList();
    }

    /**
     * A browser came back with its cookie: the session counts as used. The database hears of it with the next change,
     * since requests that need nothing else of it must not wait; a restart before that costs the session some minutes.
     */
    public void use(String id) {
        byId.change(id, clock.instant(), row -> row.with(row.session().used(now())));
    }

    /** A client takes part, or logs in once more; the session counts as used. Empty if it is over. */
    public Optional<Session> join(String id, String client, Grip grip) {
        return change(id, session -> {
            var next = session.used(now()).with(client, grip);
            return new Change<>(next, next);
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
        if (grip.isEmpty()) return new Change<>(session, new Rotation.NotTakingPart());
        if (!grip.get().refreshId().equals(shown))
            return new Change<>(session.without(client), new Rotation.Replayed());
        var next = session.used(now()).with(client, grip.get().withRefresh(chance.token()));
        return new Change<>(next, new Rotation.Rotated(next));
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
        change(id, cutting(client));
    }

    /** Cuts one client out of every session, as when it is unregistered. */
    public void cutEverywhere(String client) {
        byId.all(clock.instant())
                .map(SessionRow::session)
                .filter(session -> session.grip(client).isPresent())
                .flatMap(session -> begun(session.id(), cutting(client)).stream())
                .toList()
                .forEach(this::await);
    }

    private static Function<Session, Change<Boolean>> cutting(String client) {
        return session -> new Change<>(session.without(client), true);
    }

    /** Ends the session and returns it as it was; empty if it is over. Of two racing callers, one gets it. */
    public Optional<Session> end(String id) {
        var ended = byId.take(id, clock.instant());
        ended.ifPresent(row -> await(row, rows.delete(row)));
        return ended.map(SessionRow::session);
    }

    /** What a step makes of a session; nothing is written if that is the very same. */
    private record Change<R>(Session next, R told) {}

    /** A change that is on its way into the database, and what its caller is told when it is there. */
    private record Pending<R>(SessionRow row, @Nullable Write write, R told) {}

    private <R> Optional<R> change(String id, Function<Session, Change<R>> step) {
        var pending = begun(id, step);
        pending.ifPresent(this::await);
        return pending.map(Pending::told);
    }

    private <R> Optional<Pending<R>> begun(String id, Function<Session, Change<R>> step) {
        return byId.step(id, clock.instant(), row -> {
            var made = pending(row, step.apply(row.session()));
            return new Step<>(made.row(), made);
        });
    }

    private void await(Pending<?> pending) {
        if (pending.write() != null) await(pending.row(), pending.write());
    }

    /** Queued while the step has the session to itself, so that the database sees the steps in their order. */
    private <R> Pending<R> pending(SessionRow row, Change<R> change) {
        if (change.next() == row.session()) return new Pending<>(row, null, change.told());
        var after = row.with(change.next());
        return new Pending<>(after, rows.update(after), change.told());
    }

    private void await(SessionRow row, Write write) {
        try {
            write.await();
        } catch (NotWritten e) {
            byId.take(row.session().id(), clock.instant());
            rows.forget(row);
            throw e;
        }
    }
}
