package dev.ecps.idp.oidc.client;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.shortlived.ShortLived;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
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
    /** As registrations allow. */
    private static final int LONGEST_ID = 200;
    /** How long another program's registration in the same database may go unnoticed. */
    private static final Duration MISSED = Duration.ofSeconds(10);

    private static final int MOST_MISSING = 10_000;

    private final Map<String, Client> known = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    /** Asked for lately and not there, so that a stranger who repeats himself costs no query each time. */
    private final ShortLived<String, Instant> missing =
            ShortLived.<String, Instant>until(until -> until, Duration.ZERO).holding(MOST_MISSING);

    private final Map<String, Client> configured;
    private final ClientRows rows;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Event<ClientForgotten> leaving;

    Clients(
            ClientsConfig config,
            @All List<ResidentClients> residents,
            ClientRows rows,
            Addresses addresses,
            InstantSource clock,
            Event<ClientForgotten> leaving) {
        this.leaving = leaving;
        this.configured = ConfiguredClients.in(config, residents);
        this.rows = rows;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The client of this {@code client_id}. */
    public Optional<Client> of(String id) {
        return remembered(id).or(() -> stored(id));
    }

    /** The client of this {@code client_id}, told from memory alone: one that is there may be missed. */
    public Optional<Client> remembered(String id) {
        var own = configured.get(id);
        if (own != null) return Optional.of(own.withWallet(addresses.wallet()));
        return Optional.ofNullable(known.get(id));
    }

    /** Whether this client was forgotten since the start and is not there again; told from memory alone. */
    public boolean isForgotten(String id) {
        return forgotten.contains(id);
    }

    /** Alone, so that a client which is forgotten meanwhile does not come back. */
    private synchronized Optional<Client> stored(String id) {
        var now = clock.instant();
        if (!storable(id) || missing.find(id, now).isPresent()) return Optional.empty();
        var found = rows.find(id);
        found.ifPresentOrElse(client -> known.putIfAbsent(id, client), () -> missing.put(id, now.plus(MISSED), now));
        return found;
    }

    /** Not every database can even be asked for a name with NUL. */
    private static boolean storable(String id) {
        return id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
    }

    /** Every client, by the order of their ids. */
    public List<Client> all() {
        var own = configured.values().stream().map(client -> client.withWallet(addresses.wallet()));
        return Stream.concat(own, rows.all().stream().filter(client -> !isConfigured(client.id())))
                .sorted(Comparator.comparing(Client::id))
                .toList();
    }

    /** Whether the configuration or the house itself has a client of this id, which can't be changed at run time. */
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
        missing.take(client.id(), clock.instant());
        forgotten.remove(client.id());
        return true;
    }

    /**
     * Forgets a client that was registered at run time. It leaves every session: who registers under its id later
     * inherits nothing.
     *
     * @return false if there was none of this id
     */
    public boolean forget(String id) {
        boolean there = removed(id);
        if (there) leaving.fire(new ClientForgotten(id));
        return there;
    }

    private synchronized boolean removed(String id) {
        if (!storable(id)) return false;
        known.remove(id);
        boolean there = rows.delete(id);
        if (there) forgotten.add(id);
        return there;
    }
}
