package dev.ecps.idp.oidc.session;

import dev.ecps.idp.address.Addresses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;

/** The browser's side of single sign-on. */
@Singleton
public class SessionCookie {
    private static final String NAME = "ECPS_SESSION";

    private final Sessions sessions;
    private final Addresses addresses;

    SessionCookie(Sessions sessions, Addresses addresses) {
        this.sessions = sessions;
        this.addresses = addresses;
    }

    /** The live session of the browser that sent these headers. */
    public Optional<Session> session(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(addresses.cookie(NAME)))
                .flatMap(cookie -> sessions.ofCookie(cookie.getValue()));
    }

    /** Cookie for a session that has begun; it dies with the browser, the session earlier. */
    public NewCookie of(Sessions.Begun begun) {
        return cookie(begun.cookie(), NewCookie.DEFAULT_MAX_AGE);
    }

    /** Takes the cookie back. */
    public NewCookie gone() {
        return cookie("", 0);
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
