package dev.ecps.idp.oidc.logout;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.logout.notice.EndedSession;
import dev.ecps.idp.oidc.logout.notice.LogoutWay;
import dev.ecps.idp.oidc.logout.notice.Logouts;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.session.Session;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of a logout without a refresh token: refused, asked back, or done. */
@Singleton
class Logout {
    private static final String CONFIRMED = "confirmed";
    private static final List<String> TAKEN_ALONG =
            List.of("client_id", "post_logout_redirect_uri", "redirect_uri", "state", "ui_locales");
    private static final int LONGEST_QUERY = 8_000;

    private final LogoutRequest.Reader requests;
    private final Logouts logouts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LogoutPages pages;
    private final Addresses addresses;

    Logout(
            LogoutRequest.Reader requests,
            Logouts logouts,
            Sessions sessions,
            SessionCookie cookie,
            LogoutPages pages,
            Addresses addresses) {
        this.requests = requests;
        this.logouts = logouts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
        this.addresses = addresses;
    }

    /**
     * How a request came.
     *
     * @param posted by POST, else by GET
     * @param headers of the request
     */
    record Arrival(boolean posted, HttpHeaders headers) {
        /** Browsers say where a form comes from, servers do not. */
        boolean isForm() {
            return posted && headers.getHeaderString("Origin") != null;
        }
    }

    Response answer(Parameters sent, Arrival arrival) {
        var request = requests.read(sent);
        var texts = Texts.of(arrival.headers(), sent.nonEmpty("ui_locales"));
        var refusal = request.refusal();
        if (refusal.isPresent()) return pages.refused(texts, refusal.get());
        if (lacksCookie(request, arrival)) return comeAgain(sent);
        var browser = cookie.session(arrival.headers());
        if (request.hint().isEmpty() && browser.isPresent() && !confirmed(sent, arrival, browser.get())) {
            return pages.confirm(texts, request, browser.get().id());
        }
        var ended = request.hint()
                .map(Hint::session)
                .or(() -> browser.map(Session::id))
                .flatMap(session -> logouts.end(session, way(request, arrival)));
        return done(request, ended, texts, arrival);
    }

    /** Without a hint only the cookie tells the session, and a form of another site does not bring it (SameSite=Lax). */
    private boolean lacksCookie(LogoutRequest request, Arrival arrival) {
        return request.hint().isEmpty() && arrival.isForm() && !cookie.isSent(arrival.headers());
    }

    /** The same by GET, which brings the cookie; to the wallet's host, where it is. */
    private Response comeAgain(Parameters sent) {
        var query = TAKEN_ALONG.stream()
                .flatMap(name -> sent.nonEmpty(name).map(value -> name + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&", "?", ""));
        var place = addresses.wallet().equals(addresses.auth()) ? "" : addresses.wallet();
        return PageAnswer.goTo(place + Paths.LOGOUT + (query.length() > LONGEST_QUERY ? "" : query))
                .build();
    }

    /** The form of our own page repeats the session's id; other sites' forms come without the cookie it belongs to. */
    private static boolean confirmed(Parameters sent, Arrival arrival, Session session) {
        return arrival.posted()
                && sent.first(CONFIRMED).filter(session.id()::equals).isPresent();
    }

    private static LogoutWay way(LogoutRequest request, Arrival arrival) {
        if (request.hint().isEmpty()) return LogoutWay.USER_CONFIRMED;
        if (request.target().isPresent()) return LogoutWay.HINT_AND_TARGET;
        return arrival.posted() ? LogoutWay.HINT_BY_POST : LogoutWay.HINT_BY_GET;
    }

    private Response done(LogoutRequest request, Optional<EndedSession> ended, Texts texts, Arrival arrival) {
        var frames = ended.map(EndedSession::frames).orElse(List.of());
        var onward = request.target().map(target -> withState(target, request.state()));
        var answer = frames.isEmpty() && onward.isPresent()
                ? Response.status(302).location(onward.get()).header("Cache-Control", "no-store")
                : pages.ended(texts, frames, onward);
        // The hint may name a session of another browser: this one then keeps its own
        boolean over = cookie.isSent(arrival.headers())
                && cookie.session(arrival.headers())
                        .flatMap(session -> sessions.of(session.id()))
                        .isEmpty();
        if (over) answer.cookie(cookie.gone());
        return answer.build();
    }

    /** With {@code state} and, other than at the authorization endpoint, without {@code iss}. */
    private static URI withState(String target, Optional<String> state) {
        return URI.create(target
                + state.map(value -> (target.contains("?") ? "&" : "?") + "state=" + encoded(value))
                        .orElse(""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
