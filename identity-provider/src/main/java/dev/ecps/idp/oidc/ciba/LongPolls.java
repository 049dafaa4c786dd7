package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.BackchannelLogin.Frame;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.time.TravellingClock;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds polls until their login is answered, without a thread. A journey of the clock lets all of them go, since a login
 * may have timed out by it.
 */
@Singleton
class LongPolls {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** The machine's timers may be this much early, and wait a millisecond at least. */
    private static final Duration SLACK = Duration.ofMillis(5);

    private final CibaConfig config;
    private final TravellingClock clock;
    private final Map<String, Integer> heldByClient = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<Void>> held = ConcurrentHashMap.newKeySet();

    LongPolls(CibaConfig config, TravellingClock clock) {
        this.config = config;
        this.clock = clock;
        clock.onTravel(() -> held.forEach(poll -> poll.complete(null)));
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.ciba.long-polls-per-client", config.longPollsPerClient(), 1, 10_000);
        if (config.longPoll().isNegative() || config.longPoll().compareTo(LONGEST) > 0) {
            throw new IllegalStateException(
                    "The setting ecps.ciba.long-poll is " + config.longPoll() + "; it must be from PT0S to PT1M.");
        }
    }

    /** An item when it is time to look again: at once, if this login's polls are not held. */
    Uni<Boolean> hold(Frame login) {
        return Uni.createFrom().deferred(() -> held(login)); // A caller who is gone already is never waited for.
    }

    private Uni<Boolean> held(Frame login) {
        if (config.longPoll().isZero() || !enter(login.client()))
            return Uni.createFrom().item(true);
        var poll = new CompletableFuture<Void>();
        held.add(poll);
        login.over().thenRun(() -> poll.complete(null));
        return Uni.createFrom()
                .completionStage(poll)
                .replaceWith(true)
                .ifNoItem()
                .after(patience(login))
                .recoverWithItem(true)
                .onTermination()
                .invoke(() -> leave(login.client(), poll))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** No longer than the login lives, which may be over since the poll looked: the clock travels. */
    private Duration patience(Frame login) {
        var left = Duration.between(clock.instant(), login.expiresAt());
        var wait = left.compareTo(config.longPoll()) < 0 ? left : config.longPoll();
        return wait.isNegative() ? SLACK : wait.plus(SLACK);
    }

    private boolean enter(String client) {
        var entered = new boolean[1];
        heldByClient.compute(client, (id, before) -> {
            int held = before == null ? 0 : before;
            entered[0] = held < config.longPollsPerClient();
            return entered[0] ? Integer.valueOf(held + 1) : before;
        });
        return entered[0];
    }

    private void leave(String client, CompletableFuture<Void> poll) {
        held.remove(poll);
        heldByClient.computeIfPresent(client, (id, before) -> before == 1 ? null : Integer.valueOf(before - 1));
    }

    /** How many polls are held now. */
    int held() {
        return held.size();
    }
}
