package dev.ecps.idp.oidc.logout.notice;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.logout.notice.Notice.Channel;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.Sessions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way to end a session that somebody wants to end: whoever takes part is told. A session that merely runs out tells
 * nobody, as with Keycloak.
 */
@Singleton
public class Logouts {
    private final Sessions sessions;
    private final Clients clients;
    private final BackchannelCalls calls;
    private final LogoutTrace trace;
    private final Addresses addresses;
    private final InstantSource clock;

    Logouts(
            Sessions sessions,
            Clients clients,
            BackchannelCalls calls,
            LogoutTrace trace,
            Addresses addresses,
            InstantSource clock) {
        this.sessions = sessions;
        this.clients = clients;
        this.calls = calls;
        this.trace = trace;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Ends the session and tells its clients, without waiting for them; empty if it was over. */
    public Optional<EndedSession> end(String session, LogoutWay way) {
        return sessions.end(session).map(ended -> tell(ended, way));
    }

    private EndedSession tell(Session session, LogoutWay way) {
        var ids = session.grips().keySet().stream().sorted().toList();
        var notices = ids.stream()
                .flatMap(id -> clients.of(id).stream())
                .flatMap(client -> notices(client, session, way))
                .toList();
        var ended = new EndedSession(clock.instant(), way, session.id(), ids, notices);
        trace.add(ended);
        back(notices).forEach(notice -> calls.tell(session, notice));
        return ended;
    }

    private static List<Notice> back(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> notice.channel() == Channel.BACK)
                .toList();
    }

    private Stream<Notice> notices(Client client, Session session, LogoutWay way) {
        var back = client.backchannelLogoutUri()
                .map(uri -> new Notice(client, Channel.BACK, uri.toString(), NoticeState.Pending.NEW));
        var front = client.frontchannelLogoutUri()
                .map(uri -> new Notice(client, Channel.FRONT, withSession(uri.toString(), session), shown(way)));
        return Stream.concat(back.stream(), front.stream());
    }

    private static NoticeState shown(LogoutWay way) {
        return way.hasPage() ? new NoticeState.Shown() : NoticeState.Failed.untried("this way of logout has no page");
    }

    /** OpenID Connect Front-Channel Logout 1.0 §2: with {@code iss} and {@code sid}, its own query kept. */
    private String withSession(String uri, Session session) {
        return uri + (uri.contains("?") ? "&" : "?") + "iss="
                + URLEncoder.encode(addresses.issuer(), StandardCharsets.UTF_8) + "&sid="
                + URLEncoder.encode(session.id(), StandardCharsets.UTF_8);
    }
}
