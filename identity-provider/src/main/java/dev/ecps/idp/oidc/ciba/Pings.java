package dev.ecps.idp.oidc.ciba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ecps.idp.call.Limits;
import dev.ecps.idp.call.Message;
import dev.ecps.idp.call.PatientCalls;
import dev.ecps.idp.call.Try;
import dev.ecps.idp.legible.News;
import dev.ecps.idp.oidc.ciba.check.Ping;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.logging.Logger;

/** Tells clients that a login was answered (CIBA Core §10.2), not how: they poll for that. No answer waits for it. */
@ApplicationScoped
class Pings {
    private static final Logger LOG = Logger.getLogger(Pings.class);
    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();
    private static final int MOST_HELD = 1_000;
    private static final int MOST_PER_CLIENT = 4;
    private static final int MOST_IN_ALL = 64;

    private final PatientCalls<Call> calls;
    private final News news;

    private record Call(String client, Ping ping, String authReqId) {}

    Pings(CibaConfig config, Vertx vertx, InstantSource clock) {
        this.news = new News(clock);
        var ping = config.pingCalls();
        var limits = new Limits(ping.tries(), ping.backoff(), ping.timeout(), MOST_HELD, MOST_PER_CLIENT, MOST_IN_ALL);
        this.calls = new PatientCalls<>(vertx, limits, Pings::message, this::note);
    }

    void checkSettings(@Observes StartupEvent started, CibaConfig config) {
        Setting.within("ecps.ciba.ping-calls.tries", config.pingCalls().tries(), 1, 20);
        Setting.positive("ecps.ciba.ping-calls.backoff", config.pingCalls().backoff());
        Setting.positive("ecps.ciba.ping-calls.timeout", config.pingCalls().timeout());
    }

    /** Returns at once. */
    void send(String client, Ping ping, String authReqId) {
        if (!calls.call(client, new Call(client, ping, authReqId))) {
            notTold(client, "too many calls to it are outstanding");
        }
    }

    private static Message message(Call call) {
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + call.ping().token());
        return new Message(call.ping().endpoint().toString(), headers, body(call.authReqId()));
    }

    private static String body(String authReqId) {
        try {
            return JSON.writeValueAsString(Map.of("auth_req_id", authReqId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Call call, Try outcome) {
        if (outcome.next() == Try.Next.FAILED)
            notTold(call.client(), outcome.reason().orElse(""));
    }

    private void notTold(String client, String why) {
        var line = "Client " + client + " was not told of a login: " + why + ".";
        if (news.isNews(line)) LOG.info(line);
    }

    @PreDestroy
    void close() {
        calls.close();
    }
}
