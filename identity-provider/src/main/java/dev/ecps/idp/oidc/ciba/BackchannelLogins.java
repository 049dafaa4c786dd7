package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Frame;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Open;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Verdict;
import dev.ecps.idp.oidc.ciba.check.Channel;
import dev.ecps.idp.oidc.ciba.check.Ping;
import dev.ecps.idp.oidc.client.ClientForgotten;
import dev.ecps.idp.oidc.keys.Envelope;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.idp.shortlived.ShortLived.Step;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All logins over the back channel of the last minutes. */
@ApplicationScoped
public class BackchannelLogins {
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "auth_req_id";

    private final CibaConfig config;
    private final LoginChallenges challenges;
    private final Verdicts verdicts;
    private final Envelope envelope;
    private final Pings pings;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, BackchannelLogin> logins =
            ShortLived.until(login -> login.frame().expiresAt(), AFTERLIFE);

    BackchannelLogins(
            CibaConfig config,
            LoginChallenges challenges,
            Verdicts verdicts,
            Envelope envelope,
            Pings pings,
            InstantSource clock,
            Chance chance) {
        this.config = config;
        this.challenges = challenges;
        this.verdicts = verdicts;
        this.envelope = envelope;
        this.pings = pings;
        this.clock = clock;
        this.chance = chance;
    }

    /** Asks the practitioner, and returns what the client polls with. */
    String open(BackchannelRequest request) {
        var now = clock.instant();
        var expiresAt = now.plus(request.life());
        var question = request.phone()
                .map(phone -> challenges.openBeside(
                        phone, request.client().name(), request.client().id(), request.number(), expiresAt))
                .map(Asked::id);
        var login = new Open(frame(request, question, expiresAt), Pace.of(config.interval()), Verdict.NONE_YET);
        logins.put(login.frame().id(), login, now);
        question.ifPresent(
                id -> challenges.whenOver(id).thenRun(() -> login.frame().over().complete(null)));
        var authReqId = envelope.close(PURPOSE, login.frame().id());
        request.ping().ifPresent(ping -> login.frame().over().thenRun(() -> tell(login.frame(), ping, authReqId)));
        return authReqId;
    }

    /** Unless the client was unregistered meanwhile. */
    private void tell(Frame login, Ping ping, String authReqId) {
        if (logins.find(login.id(), clock.instant()).isPresent()) pings.send(login.client(), ping, authReqId);
    }

    /** The logins of a client that was unregistered are unknown, also to who registers under its id; no phone asks for them. */
    void forget(@Observes ClientForgotten gone) {
        var own = logins.all(clock.instant())
                .map(BackchannelLogin::frame)
                .filter(login -> login.client().equals(gone.id()))
                .toList();
        logins.discard(login -> login.frame().client().equals(gone.id()));
        own.forEach(login -> {
            login.question().ifPresent(challenges::withdraw);
            login.over().complete(null);
        });
    }

    private Frame frame(BackchannelRequest request, Optional<ChallengeId> question, Instant expiresAt) {
        return new Frame(
                chance.token(),
                request.client().id(),
                request.client().name(),
                request.nationalId(),
                request.scopes(),
                request.channel(),
                question,
                request.message(),
                expiresAt,
                new CompletableFuture<>());
    }

    /** The id in an {@code auth_req_id}; empty if that is none of this provider's. */
    Optional<String> read(String authReqId) {
        return envelope.open(PURPOSE, authReqId);
    }

    /** One poll. Empty if there is no such login of this client, or if it was redeemed. */
    Optional<PollOutcome> poll(String id, String client) {
        return step(id, client, (open, now, verdict) -> open.poll(now, verdict, config.slowDownAdds()));
    }

    /** The end of a poll that was held. Empty as {@link #poll}. */
    Optional<PollOutcome> look(String id, String client) {
        return step(id, client, Open::look);
    }

    private interface Poll {
        Step<BackchannelLogin, PollOutcome> of(Open open, Instant now, Verdict verdict);
    }

    /** The verdict is looked for before the step: that may take a query, and a step holds others up. */
    private Optional<PollOutcome> step(String id, String client, Poll poll) {
        var now = clock.instant();
        return open(id, client)
                .map(verdicts::of)
                .flatMap(verdict -> logins.<Optional<PollOutcome>>step(id, now, login -> {
                            if (!(login instanceof Open open)) return new Step<>(login, Optional.empty());
                            var made = poll.of(open, now, verdict);
                            return new Step<>(made.next(), Optional.of(made.told()));
                        })
                        .orElse(Optional.empty()));
    }

    private Optional<Open> open(String id, String client) {
        return logins.find(id, clock.instant())
                .filter(login -> login.frame().client().equals(client))
                .filter(Open.class::isInstance)
                .map(Open.class::cast);
    }

    /**
     * A login as the sandbox sees it.
     *
     * @param id names it
     * @param question on the phone, if one was asked
     */
    public record Seen(String id, Optional<ChallengeId> question) {}

    /** The login of this {@code auth_req_id}, over or not; empty if there is none. */
    public Optional<Seen> seen(String authReqId) {
        return read(authReqId)
                .flatMap(id -> logins.find(id, clock.instant()))
                .map(login -> new Seen(login.frame().id(), login.frame().question()));
    }

    /**
     * A login that waits for a card, as the workstation shows it.
     *
     * @param login names it
     * @param service who asks
     * @param message the {@code binding_message}, to be compared with the one on the service's screen; empty if there is none
     */
    public record ForCard(Seen login, String service, String message) {}

    /** The logins that wait for this person's card, the one that ends first at the front. */
    public List<ForCard> awaitingCardOf(NationalId who) {
        var now = clock.instant();
        return logins.all(now)
                .filter(login -> login.frame().nationalId().equals(who) && awaitsCard(login, now))
                .map(BackchannelLogin::frame)
                .sorted(Comparator.comparing(Frame::expiresAt).thenComparing(Frame::id))
                .map(login -> new ForCard(new Seen(login.id(), login.question()), login.service(), login.message()))
                .toList();
    }

    private static boolean awaitsCard(BackchannelLogin login, Instant now) {
        return login instanceof Open open
                && open.verdict() == Verdict.NONE_YET
                && login.frame().channel() == Channel.CARD
                && !login.frame().timedOut(now);
    }

    /**
     * Answers a login that a card is to answer.
     *
     * @return false if it is over, or if it was for a phone: whom no phone could be asked, nobody answers for
     */
    public boolean decide(Seen seen, boolean allow) {
        var now = clock.instant();
        var decided = logins.<Optional<Frame>>step(seen.id(), now, login -> {
            if (!awaitsCard(login, now)) return new Step<>(login, Optional.empty());
            var verdict = allow ? Verdict.ALLOWED : Verdict.DENIED;
            return new Step<>(((Open) login).with(verdict), Optional.of(login.frame()));
        });
        var frame = decided.orElse(Optional.empty());
        frame.ifPresent(it -> it.over().complete(null));
        return frame.isPresent();
    }
}
