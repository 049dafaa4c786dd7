package dev.ecps.idp.ecps.challenge;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Pending;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Doorbells;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.TwoDigits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** All login requests of the last minutes. */
@ApplicationScoped
public class LoginChallenges {
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private final ChallengeConfig config;
    private final Doorbells doorbells;
    private final Event<ChallengeOpened> opened;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<ChallengeId, LoginChallenge> challenges =
            ShortLived.until(challenge -> challenge.asked().expiresAt(), AFTERLIFE);
    private final ShortLived<DeviceId, Line> lines = ShortLived.until(Line::until, Duration.ZERO);
    private final ShortLived<ChallengeId, Waiting> waiting = ShortLived.until(Waiting::until, AFTERLIFE);

    LoginChallenges(
            ChallengeConfig config,
            Doorbells doorbells,
            Event<ChallengeOpened> opened,
            InstantSource clock,
            Chance chance) {
        this.config = config;
        this.doorbells = doorbells;
        this.opened = opened;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.challenge.validity", config.validity());
    }

    /**
     * Asks a phone with a number drawn here. An earlier request of this kind that still waits there is refused as
     * superseded: a user looks at the newest page.
     *
     * @param device the phone
     * @param service the relying party's name
     * @param client the relying party's {@code client_id}
     */
    public Asked open(Device device, String service, String client) {
        var expiresAt = clock.instant().plus(config.validity());
        return open(asked(device, service, client, NumberMatch.draw(chance), expiresAt), true);
    }

    /**
     * Asks a phone beside whatever else waits there: each request stands for itself, and none supersedes another.
     *
     * @param shown the number on the user's screen, if the relying party drew one; otherwise one is drawn that no screen
     *     shows
     * @param expiresAt no answer is taken from then on
     */
    public Asked openBeside(
            Device device, String service, String client, Optional<TwoDigits> shown, Instant expiresAt) {
        var match = shown.map(number -> NumberMatch.around(number, chance)).orElseGet(() -> NumberMatch.draw(chance));
        return open(asked(device, service, client, match, expiresAt), false);
    }

    private Asked asked(Device device, String service, String client, NumberMatch match, Instant expiresAt) {
        return new Asked(
                new ChallengeId(chance.token()),
                device.id(),
                device.nationalId(),
                service,
                client,
                match.shown(),
                match.choices(),
                clock.instant(),
                expiresAt);
    }

    private Asked open(Asked asked, boolean superseding) {
        challenges.put(asked.id(), new Pending(asked), asked.askedAt());
        line(asked, superseding).forEach(before -> refuse(before.id(), Reason.SUPERSEDED));
        doorbells.ring(asked.device());
        opened.fireAsync(new ChallengeOpened(asked));
        return asked;
    }

    /** Puts it in front of what waits on its phone, and tells what must go. */
    private List<Asked> line(Asked asked, boolean superseding) {
        var superseded = new ArrayList<Asked>();
        lines.merge(asked.device(), Line.EMPTY, asked.askedAt(), line -> {
            superseded.clear();
            if (superseding) line.superseding().forEach(superseded::add);
            return line.still(this::waits).with(asked, superseding);
        });
        return superseded;
    }

    private boolean waits(Asked asked) {
        return of(asked.id()).filter(Pending.class::isInstance).isPresent();
    }

    /** The challenge in its present state; empty when it was never there or is forgotten. */
    public Optional<LoginChallenge> of(ChallengeId id) {
        var now = clock.instant();
        return challenges.find(id, now).map(challenge -> challenge.at(now));
    }

    /** What waits for this phone, the newest first. */
    public List<Asked> pendingOn(DeviceId device) {
        return lines.find(device, clock.instant())
                .map(line -> line.still(this::waits).requests())
                .orElse(List.of());
    }

    /** Takes an answer; empty when the challenge does not wait any more, whoever was first. */
    Optional<LoginChallenge> answer(ChallengeId id, TwoDigits number) {
        return fromPending(id, pending -> pending.answer(number));
    }

    /** Refuses; empty when the challenge does not wait any more. */
    Optional<LoginChallenge> refuse(ChallengeId id, Reason reason) {
        return fromPending(id, pending -> pending.refuse(reason));
    }

    /** Whoever asked does not wait any more; nothing happens if it is over. */
    public void withdraw(ChallengeId id) {
        refuse(id, Reason.WITHDRAWN);
    }

    private Optional<LoginChallenge> fromPending(ChallengeId id, Function<Pending, LoginChallenge> transition) {
        var now = clock.instant();
        Optional<LoginChallenge> changed = challenges
                .<Optional<LoginChallenge>>step(id, now, before -> {
                    if (!(before.at(now) instanceof Pending pending)) return new Step<>(before, Optional.empty());
                    var after = transition.apply(pending);
                    return new Step<>(after, Optional.of(after));
                })
                .orElse(Optional.empty());
        changed.ifPresent(over -> wake(id));
        return changed;
    }

    /** Completes when the challenge is answered or refused; at once if it does not wait. It never times out by itself. */
    public CompletionStage<Void> whenOver(ChallengeId id) {
        var now = clock.instant();
        var until = of(id).map(challenge -> challenge.asked().expiresAt()).orElse(now);
        var fresh = new Waiting(new CompletableFuture<>(), until);
        waiting.putIfAbsent(id, fresh, now);
        var over = waiting.find(id, now).orElse(fresh).over();
        if (of(id).filter(Pending.class::isInstance).isEmpty()) over.complete(null);
        return over;
    }

    private void wake(ChallengeId id) {
        waiting.take(id, clock.instant()).ifPresent(those -> those.over().complete(null));
    }

    private record Waiting(CompletableFuture<Void> over, Instant until) {}
}
