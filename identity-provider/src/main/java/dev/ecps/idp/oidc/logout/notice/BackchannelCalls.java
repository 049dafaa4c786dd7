package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.call.Limits;
import dev.ecps.idp.call.Message;
import dev.ecps.idp.call.PatientCalls;
import dev.ecps.idp.call.Try;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Delivered;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Failed;
import dev.ecps.idp.oidc.logout.notice.NoticeState.Pending;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Calls clients until they have answered or the tries are used up; no logout waits for it.
 */
@ApplicationScoped
class BackchannelCalls {
    private static final Logger LOG = Logger.getLogger(BackchannelCalls.class);

    private final BackchannelConfig config;
    private final LogoutTokens tokens;
    private final LogoutTrace trace;
    private final PatientCalls<Call> calls;

    private record Call(Session session, Notice notice) {}

    BackchannelCalls(BackchannelConfig config, LogoutTokens tokens, LogoutTrace trace, Vertx vertx) {
        this.config = config;
        this.tokens = tokens;
        this.trace = trace;
        this.calls = new PatientCalls<>(vertx, limits(config), this::message, this::note);
    }

    private static Limits limits(BackchannelConfig config) {
        return new Limits(
                config.tries(),
                config.backoff(),
                config.timeout(),
                config.queue(),
                config.connectionsPerClient(),
                config.connections());
    }

    @PreDestroy
    void close() {
        calls.close();
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
        if (!calls.call(notice.client().id(), new Call(session, notice))) {
            trace.note(notice, Failed.untried("too many notices are outstanding for this client"));
        }
    }

    /** Each try has a token of its own: a late one is as fresh as the first. */
    private Message message(Call call) {
        return new Message(
                call.notice().address(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "logout_token=" + tokens.of(call.session(), call.notice().client()));
    }

    private void note(Call call, Try outcome) {
        trace.note(call.notice(), state(outcome));
        if (outcome.next() == Try.Next.FAILED) {
            LOG.infof(
                    "Client %s was not told of a logout: %s.",
                    call.notice().client().id(), outcome.reason().orElse(""));
        }
    }

    private static NoticeState state(Try outcome) {
        return switch (outcome.next()) {
            case DELIVERED -> new Delivered(outcome.tries(), outcome.status().orElseThrow());
            case AGAIN -> new Pending(outcome.tries(), outcome.status(), outcome.reason());
            case FAILED -> new Failed(outcome.tries(), outcome.status(), outcome.reason());
        };
    }
}
