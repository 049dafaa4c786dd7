package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Marks the browser a login began in, so that its address is of no use to another browser. Every login of a browser has
 * the same mark: a fresh one for each would lose the login of a tab that begins at the same moment. It opens nothing by
 * itself, and another value is put in the place of one that this provider can't have drawn.
 */
@Singleton
public class BrowserCookie {
    private static final String NAME = "ECPS_BROWSER";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Addresses addresses;
    private final Chance chance;

    BrowserCookie(Addresses addresses, Chance chance) {
        this.addresses = addresses;
        this.chance = chance;
    }

    record Browser(String secret, NewCookie cookie) {}

    /** The secret of the browser that sent these headers, if it has one. */
    public Optional<String> secret(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(addresses.cookie(NAME)))
                .map(jakarta.ws.rs.core.Cookie::getValue)
                .filter(value -> SHAPE.matcher(value).matches());
    }

    Browser of(HttpHeaders headers) {
        var secret = secret(headers).orElseGet(chance::token);
        var cookie = new NewCookie.Builder(addresses.cookie(NAME))
                .value(secret)
                .path("/")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .build();
        return new Browser(secret, cookie);
    }
}
