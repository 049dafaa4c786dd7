package dev.ecps.idp.ecps.card;

import dev.ecps.idp.address.Addresses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;

/** Which reader stands beside a browser. */
@Singleton
public class ReaderCookie {
    private static final String NAME = "ECPS_READER";

    private final Addresses addresses;

    ReaderCookie(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The reader that this browser chose, else {@link Readers#DEFAULT}. */
    public String of(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(NAME))
                .map(Cookie::getValue)
                .filter(Readers::isName)
                .orElse(Readers.DEFAULT);
    }

    /** Has the browser use this reader until it is closed. */
    public NewCookie choosing(String reader) {
        return new NewCookie.Builder(NAME)
                .value(reader)
                .path("/")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .build();
    }
}
