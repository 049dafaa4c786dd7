package dev.ecps.idp.oidc.client;

import dev.ecps.idp.address.Addresses;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All relying parties. Those registered at run time survive a restart. */
@ApplicationScoped
@Startup
public class Clients {
    private final Map<String, Client> known = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<String, Client> configured;
    private final ClientRows rows;
    private final Addresses addresses;
    private final InstantSource clock;

    Clients(ClientsConfig config, ClientRows rows, Addresses addresses, InstantSource clock) {
        this.configured = ConfiguredClients.in(config);
        this.rows = rows;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The client of this {@code client_id}. */
    public Optional<Client> of(String id) {
        var own = configured.get(id);
        if (own != null) return Optional.of(own.withWallet(addresses.wallet()));
        var client = known.get(id);
        return client != null ? Optional.of(client) : stored(id);
    }

    /** Whether this client was forgotten since the start and is not there again; told from memory alone. */
    public boolean isForgotten(String id) {
        return forgotten.contains(id);
    }

    /** Whether {@link #of} finds this client without a look into the database. */
    public boolean atHand(String id) {
        return configured.containsKey(id) || known.containsKey(id);
    }

    /** Alone, so that a client which is forgotten meanwhile does not come back. */
    private synchronized Optional<Client> stored(String id) {
        if (!storable(id)) return Optional.empty();
        var found = rows.find(id);
        found.ifPresent(client -> known.putIfAbsent(id, client));
        return found;
    }

    /** Not every database can even be asked for a name with NUL. */
    private static boolean storable(String id) {
        return id.indexOf('\0') < 0;
    }

    /** Every client, by the order of their ids. */
    public List<Client> all() {
        var own = configured.values().stream().map(client -> client.withWallet(addresses.wallet()));
        return Stream.concat(own, rows.all().stream().filter(client -> !isConfigured(client.id())))
                .sorted(Comparator.comparing(Client::id))
                .toList();
    }

    /** Whether the configuration has a client of this id, which can't be changed at run time. */
    public boolean isConfigured(String id) {
        return configured.containsKey(id);
    }

    /**
     * Registers a client, or replaces the one that was registered under this id.
     *
     * @return false if the configuration already has a client of this id: it can't be replaced at run time
     */
    public synchronized boolean register(Client client) {
        if (isConfigured(client.id())) return false;
        rows.save(new ClientRow(client, clock.instant()));
        known.put(client.id(), client);
        forgotten.remove(client.id());
        return true;
    }

    /**
     * Forgets a client that was registered at run time.
     *
     * @return false if there was none of this id
     */
    public synchronized boolean forget(String id) {
        if (!storable(id)) return false;
        known.remove(id);
        boolean there = rows.delete(id);
        if (there) forgotten.add(id);
        return there;
    }
}
