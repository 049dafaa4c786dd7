package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.PathPrefix;
import dev.ecps.idp.chance.Chance;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The relying parties of the house that are open, and what each is known by. */
@Singleton
class HouseClients {
    /** The deepest roots first: one may lie in another. */
    private final List<Covered> covered;

    private final Map<String, String> secrets;

    private record Covered(PathPrefix prefix, HouseClient client) {}

    HouseClients(@All List<HouseClient> clients, Chance chance) {
        this.covered = clients.stream()
                .filter(HouseClient::open)
                .sorted(Comparator.comparing(HouseClients::depth).reversed())
                .map(client -> new Covered(new PathPrefix(client.site().root()), client))
                .toList();
        this.secrets = all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        HouseClient::id, client -> client.secret().orElseGet(chance::token)));
    }

    private static int depth(HouseClient client) {
        return client.site().root().length();
    }

    List<HouseClient> all() {
        return covered.stream().map(Covered::client).toList();
    }

    <T> Map<String, T> each(Function<HouseClient, T> made) {
        return all().stream().collect(Collectors.toUnmodifiableMap(HouseClient::id, made));
    }

    /** Whose page the caller asks for. */
    Optional<HouseClient> at(RoutingContext caller) {
        return covered.stream()
                .filter(place -> place.prefix().covers(caller))
                .map(Covered::client)
                .findFirst();
    }

    /** @throws NullPointerException if this client is not open */
    String secret(HouseClient client) {
        return Objects.requireNonNull(secrets.get(client.id()), client.id());
    }
}
