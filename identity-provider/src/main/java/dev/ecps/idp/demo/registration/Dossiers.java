package dev.ecps.idp.demo.registration;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.setting.Setting;
import dev.ecps.idp.shortlived.ShortLived;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The dossiers that are open, each found by the cookie of its browser. */
@Singleton
class Dossiers {
    private static final String NAME = "ECPS_DOSSIER";
    private static final int MOST = 20_000;
    private static final int LARGEST_PAPER = 5_000_000;

    private final ShortLived<String, Dossier> shelf =
            ShortLived.<String, Dossier>until(Dossier::closesAt, Duration.ZERO).holding(MOST);
    private final RegistrationConfig config;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Chance chance;

    Dossiers(RegistrationConfig config, Addresses addresses, InstantSource clock, Chance chance) {
        this.config = config;
        this.addresses = addresses;
        this.clock = clock;
        this.chance = chance;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.positive("ecps.demo.registration.dossier-life", config.dossierLife());
        Setting.within("ecps.demo.registration.largest-paper", config.largestPaper(), 1, LARGEST_PAPER);
    }

    /** Opens one, under a cookie that nobody had before. */
    NewCookie open(Proven proven) {
        var secret = chance.token();
        var key = Chance.fingerprint(secret);
        var now = clock.instant();
        shelf.put(key, new Dossier(key, chance.token(), proven, Map.of(), now.plus(config.dossierLife())), now);
        return cookie(secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** The one of this browser; it stays open a while longer. */
    Optional<Dossier> of(HttpHeaders headers) {
        var now = clock.instant();
        return key(headers)
                .flatMap(key -> shelf.change(key, now, dossier -> dossier.openUntil(now.plus(config.dossierLife()))));
    }

    /** Notes the names of papers that were taken. */
    Dossier take(Dossier dossier, Map<String, String> papers) {
        return shelf.change(dossier.key(), clock.instant(), it -> it.with(papers))
                .orElse(dossier);
    }

    /** Closes the one of this browser. */
    NewCookie close(HttpHeaders headers) {
        key(headers).ifPresent(key -> shelf.take(key, clock.instant()));
        return cookie("", 0);
    }

    private Optional<String> key(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(addresses.cookie(NAME)))
                .map(Cookie::getValue)
                .map(Chance::fingerprint);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(addresses.cookie(NAME))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite(SameSite.LAX)
                .build();
    }
}
