package dev.ecps.idp.franceconnect;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;

/** Marks the browser an interaction began in, so that its address is of no use to another. */
@Singleton
class VisitorCookie {
    private static final String NAME = "ECPS_FRANCECONNECT";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Addresses addresses;
    private final Chance chance;

    VisitorCookie(Addresses addresses, Chance chance) {
        this.addresses = addresses;
        this.chance = chance;
    }

    Optional<String> secret(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(addresses.cookie(NAME)))
                .map(Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches());
    }

    /** The same as before, or a new one: two tabs of a browser share it. */
    NewCookie of(HttpHeaders headers) {
        return new NewCookie.Builder(addresses.cookie(NAME))
                .value(secret(headers).orElseGet(chance::token))
                .path("/")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .build();
    }
}
