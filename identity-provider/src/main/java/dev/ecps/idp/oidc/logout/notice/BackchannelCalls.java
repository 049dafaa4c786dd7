package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.legible.Legible;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Delivered;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Failed;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Pending;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Calls clients until they have answered or the tries are used up. Nobody waits for it: neither the logout, nor another
 * client, nor the provider's stop. Pauses and limits go by the machine's clock, since the clients live in its time.
 */
@ApplicationScoped
class BackchannelCalls {
    private static final Logger LOG = Logger.getLogger(BackchannelCalls.class);
    private static final Set<Integer> LATER = Set.of(408, 429);

    private final BackchannelConfig config;
    private final LogoutTokens tokens;
    private final LogoutTrace trace;
    private final BackchannelPost post;
    private final Vertx vertx;
    private final CallQueue<Call> queue;

    private record Call(Session session, Notice notice) {}

    BackchannelCalls(
            BackchannelConfig config, LogoutTokens tokens, LogoutTrace trace, BackchannelPost post, Vertx vertx) {
        this.config = config;
        this.tokens = tokens;
        this.trace = trace;
        this.post = post;
        this.vertx = vertx;
        this.queue = new CallQueue<>(config.queue(), config.connectionsPerClient(), config.connections());
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.logout.backchannel.tries", config.tries(), 1, 20);
        Setting.within("ecps.logout.backchannel.queue", config.queue(), 1, 100_000);
        Setting.within("ecps.logout.backchannel.connections-per-client", config.connectionsPerClient(), 1, 100);
        Setting.within("ecps.logout.backchannel.connections", config.connections(), 1, 1_000);
        Setting.positive("ecps.logout.backchannel.backoff", config.backoff());
        Setting.positive("ecps.logout.backchannel.timeout", config.timeout());
        Setting.positive("ecps.logout.backchannel.token-life", config.tokenLife());
    }

    /** Tells the client of this notice that the session has ended; returns at once. */
    void tell(Session session, Notice notice) {
        trace.begin();
        if (queue.admit(notice.client().id(), new Call(session, notice))) startWhatMay();
        else trace.note(notice, Failed.untried("too many notices are outstanding for this client"));
    }

    private void startWhatMay() {
        for (var next = queue.next(); next.isPresent(); next = queue.next())
            start(next.get().call());
    }

    /** Each try has a token of its own: a late one is as fresh as the first. */
    private void start(Call call) {
        var notice = call.notice();
        vertx.executeBlocking(() -> tokens.of(call.session(), notice.client()), false)
                .compose(token -> post.send(notice.address(), token))
                .onComplete(answer -> {
                    queue.hungUp(notice.client().id());
                    judge(call, answer);
                    startWhatMay();
                });
    }

    private void judge(Call call, AsyncResult<Integer> answer) {
        int tries = call.notice().state().tries() + 1;
        if (answer.failed()) {
            orLater(call, tries, Optional.empty(), reason(answer.cause()));
        } else if (answer.result() >= 200 && answer.result() < 300) {
            settle(call, new Delivered(tries, answer.result()));
        } else if (LATER.contains(answer.result()) || answer.result() >= 500) {
            orLater(call, tries, Optional.of(answer.result()), "it answered " + answer.result());
        } else {
            var reason = answer.result() < 400 ? "it redirects, which is not followed" : "it refused";
            settle(call, new Failed(tries, Optional.of(answer.result()), Optional.of(reason)));
        }
    }

    private void orLater(Call call, int tries, Optional<Integer> status, String reason) {
        if (tries >= config.tries()) {
            settle(call, new Failed(tries, status, Optional.of(reason)));
            return;
        }
        trace.note(call.notice(), new Pending(tries, status, Optional.of(reason)));
        vertx.setTimer(config.backoff().toMillis() << (tries - 1), timer -> {
            queue.again(call.notice().client().id(), call);
            startWhatMay();
        });
    }

    private void settle(Call call, NoticeState end) {
        var client = call.notice().client().id();
        queue.settle(client);
        trace.note(call.notice(), end);
        end.reason().ifPresent(why -> LOG.infof("Client %s was not told of a logout: %s.", client, why));
    }

    /** In the words of the network, which may repeat what the client sent: cut short, and fit for a log. */
    private static String reason(Throwable failure) {
        var text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Legible.ascii(text);
    }
}
