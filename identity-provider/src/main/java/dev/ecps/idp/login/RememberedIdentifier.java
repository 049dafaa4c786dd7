package dev.ecps.idp.login;

import dev.ecps.idp.address.Addresses;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** « Mémoriser mon identifiant sur ce poste »: a cookie for a year, readable by the login page alone. */
@Singleton
class RememberedIdentifier {
    private static final String NAME = "ECPS_IDENTIFIER";

    private final Addresses addresses;

    RememberedIdentifier(Addresses addresses) {
        this.addresses = addresses;
    }

    Optional<String> of(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(NAME))
                .map(Cookie::getValue)
                .filter(value -> NationalId.flawOfTyped(value).isEmpty());
    }

    NewCookie of(String typed) {
        return cookie(NationalId.of(typed).value(), (int) Duration.ofDays(365).toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/login")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
