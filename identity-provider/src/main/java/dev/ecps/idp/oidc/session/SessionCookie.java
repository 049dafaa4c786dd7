package dev.ecps.idp.oidc.session;

import dev.ecps.idp.address.Addresses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;

/**
 * The browser's side of single sign-on: a secret cookie that stands for the session, and a second one that scripts may
 * read and that says no more than its {@code sid}, for {@code check_session_iframe}.
 */
@Singleton
public class SessionCookie {
    /** Name of the cookie that the frame's script reads. */
    public static final String STATUS = "ECPS_STATUS";

    private static final String NAME = "ECPS_SESSION";

    private final Sessions sessions;
    private final SessionConfig config;
    private final Addresses addresses;

    SessionCookie(Sessions sessions, SessionConfig config, Addresses addresses) {
        this.sessions = sessions;
        this.config = config;
        this.addresses = addresses;
    }

    /** The live session of the browser that sent these headers. */
    public Optional<Session> session(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(addresses.cookie(NAME)))
                .flatMap(cookie -> sessions.ofCookie(cookie.getValue()));
    }

    /** Whether this browser sent a session's cookie, alive or not, and with whatever prefix. */
    public boolean isSent(HttpHeaders headers) {
        return headers.getCookies().keySet().stream().anyMatch(name -> name.endsWith(NAME));
    }

    /** Cookies for a session that has begun; the secret one dies with the browser, the session earlier. */
    public NewCookie[] of(Sessions.Begun begun) {
        return new NewCookie[] {
            cookie(begun.cookie(), NewCookie.DEFAULT_MAX_AGE),
            status(begun.session().id(), (int) config.max().toSeconds())
        };
    }

    /** Takes the cookies back. */
    public NewCookie[] gone() {
        return new NewCookie[] {cookie("", 0), status("", 0)};
    }

    /** Seen from a frame in another site only with {@code SameSite=None}, which needs https. */
    private NewCookie status(String value, int maxAge) {
        return new NewCookie.Builder(STATUS)
                .value(value)
                .path(Addresses.REALM)
                .secure(addresses.secure())
                .sameSite(addresses.secure() ? SameSite.NONE : SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(addresses.cookie(NAME))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
