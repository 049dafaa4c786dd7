package dev.ecps.idp.oidc.client;

import dev.ecps.idp.oidc.client.ClientsConfig.Entry;
import dev.ecps.idp.oidc.client.InvalidClient.Member;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the clients of the configuration; one that can't be stops the start with a sentence that names the setting. */
final class ConfiguredClients {
    /** Stands in for the wallet's address, which is known when the server listens. */
    private static final String SOME_WALLET = "http://localhost";

    private ConfiguredClients() {}

    static Map<String, Client> in(ClientsConfig config) {
        var clients = new TreeMap<String, Client>();
        config.byId().forEach((id, entry) -> clients.put(id, client(id, entry)));
        return Map.copyOf(clients);
    }

    /** Those of the configuration, and those that rooms of this program bring. */
    static Map<String, Client> in(ClientsConfig config, List<ResidentClients> residents) {
        var all = new TreeMap<>(in(config));
        residents.stream().flatMap(room -> room.clients().stream()).forEach(client -> {
            if (all.put(client.id(), client) != null) throw taken(client.id());
        });
        return Map.copyOf(all);
    }

    private static IllegalStateException taken(String id) {
        return new IllegalStateException("The client \"" + id + "\" is the provider's own, for its own pages. Take the"
                + " settings ecps.clients.\"" + id + "\".… away, or give that client another id.");
    }

    private static Client client(String id, Entry entry) {
        try {
            return new Client(
                    id,
                    entry.name().orElse(id),
                    credential(id, entry),
                    uris(Member.REDIRECT_URIS, entry.redirectUris()),
                    uris(
                            Member.POST_LOGOUT_REDIRECT_URIS,
                            entry.postLogoutRedirectUris().orElse(List.of())),
                    new LogoutNotices(
                            notice(
                                    Member.BACKCHANNEL_LOGOUT_URI,
                                    entry.backchannelLogoutUri(),
                                    entry.backchannelLogoutSessionRequired()),
                            notice(
                                    Member.FRONTCHANNEL_LOGOUT_URI,
                                    entry.frontchannelLogoutUri(),
                                    entry.frontchannelLogoutSessionRequired())),
                    ciba(entry));
        } catch (InvalidClient e) {
            throw new IllegalStateException("The setting ecps.clients.\"" + id + "\"."
                    + e.member().setting() + " is not right. " + e.getMessage());
        }
    }

    private static Credential credential(String id, Entry entry) {
        var given = Stream.of(
                        entry.secret().map(Credential::ofSecret),
                        entry.certificateDn().map(Credential::ofCertificate),
                        entry.jwks().map(Credential::ofKeys),
                        Optional.of(Credential.none()).filter(none -> entry.open()))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() == 1) return given.get(0);
        throw new IllegalStateException("The client \"" + id + "\" needs exactly one of the settings ecps.clients.\""
                + id + "\".secret, .certificate-dn, .jwks and .public=true; it has " + given.size() + ".");
    }

    private static List<String> uris(Member member, List<String> uris) {
        WebUris.checked(
                member, uris.stream().map(uri -> Client.at(SOME_WALLET, uri)).toList());
        return uris;
    }

    private static CibaUse ciba(Entry entry) {
        var endpoint = entry.backchannelClientNotificationEndpoint()
                .map(text -> URI.create(WebUris.checked(Member.NOTIFICATION_ENDPOINT, text)));
        return new CibaUse(entry.ciba(), endpoint);
    }

    private static Optional<LogoutNotice> notice(Member member, Optional<String> uri, boolean sessionRequired) {
        return uri.map(text -> new LogoutNotice(URI.create(WebUris.checked(member, text)), sessionRequired));
    }
}
