package dev.ecps.idp.franceconnect.partner;

import dev.ecps.idp.franceconnect.partner.PartnersConfig.Entry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** All services that are known. */
@Singleton
public class Partners {
    private final PartnersConfig config;
    private final List<HousePartner> ofTheHouse;

    Partners(PartnersConfig config, @All List<HousePartner> ofTheHouse) {
        this.config = config;
        this.ofTheHouse = ofTheHouse;
    }

    /** A wrong address stops the start, not the first visitor. */
    void checkSettings(@Observes StartupEvent started) {
        config.byId().forEach((id, entry) -> {
            entry.redirectUris().forEach(uri -> check(id, "redirect-uris", uri));
            entry.postLogoutRedirectUris()
                    .ifPresent(uris -> uris.forEach(uri -> check(id, "post-logout-redirect-uris", uri)));
        });
    }

    private static void check(String id, String member, String uri) {
        if (isWeb(uri)) return;
        throw new IllegalStateException("The setting ecps.franceconnect.clients.\"" + id + "\"." + member
                + " must list absolute http or https URIs without fragment.");
    }

    private static boolean isWeb(String text) {
        try {
            var uri = URI.create(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The service of this {@code client_id}; one of the house goes before one of the settings. */
    public Optional<Partner> of(String id) {
        return ofTheHouse.stream()
                .map(HousePartner::partner)
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .or(() -> Optional.ofNullable(config.byId().get(id)).map(entry -> partner(id, entry)));
    }

    private static Partner partner(String id, Entry entry) {
        return new Partner(
                id,
                entry.name().orElse(id),
                entry.secret(),
                entry.redirectUris(),
                entry.postLogoutRedirectUris().orElse(entry.redirectUris()));
    }
}
