package dev.ecps.idp.oidc.client;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All relying parties. Those registered at run time survive a restart. */
@ApplicationScoped
public class Clients {
    private final Map<String, Client> known = new ConcurrentHashMap<>();
    private final Map<String, Client> configured;
    private final ClientRows rows;
    private final Addresses addresses;
    private final InstantSource clock;

    Clients(ClientsConfig config, ClientRows rows, Addresses addresses, InstantSource clock) {
        this.configured = Map.copyOf(configured(config));
        this.rows = rows;
        this.addresses = addresses;
        this.clock = clock;
    }

    private static Map<String, Client> configured(ClientsConfig config) {
        var clients = new TreeMap<String, Client>();
        config.byId()
                .forEach((id, entry) -> clients.put(
                        id,
                        new Client(
                                id,
                                entry.name().orElse(id),
                                Chance.fingerprint(entry.secret()),
                                entry.redirectUris(),
                                entry.postLogoutRedirectUris().orElse(List.of()),
                                entry.backchannelLogoutUri(),
                                entry.frontchannelLogoutUri())));
        return clients;
    }

    /** The client of this {@code client_id}. */
    public Optional<Client> of(String id) {
        var own = configured.get(id);
        if (own != null) return Optional.of(own.withWallet(addresses.wallet()));
        var client = known.get(id);
        return client != null ? Optional.of(client) : stored(id);
    }

    private Optional<Client> stored(String id) {
        var found = rows.find(id).map(ClientRow::toClient);
        found.ifPresent(client -> known.putIfAbsent(id, client));
        return found;
    }

    /**
     * Registers a client, or replaces the one that was registered under this id.
     *
     * @return false if the configuration already has a client of this id: it can't be replaced at run time
     */
    public synchronized boolean register(Client client) {
        if (configured.containsKey(client.id())) return false;
        rows.save(ClientRow.of(client, clock.instant()));
        known.put(client.id(), client);
        return true;
    }
}
