package dev.ecps.idp.oidc.client;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what a relying party must be given. The secrets that this project publishes are told, and warned of where
 * strangers could use them; of any other only where it stands.
 */
@Singleton
@Priority(90)
class ClientsCheck implements SelfCheck {
    private static final Map<String, String> PUBLISHED = Map.of("demo-client", "demo-secret");

    private final ClientsConfig config;
    private final Clients clients;
    private final Addresses addresses;

    ClientsCheck(ClientsConfig config, Clients clients, Addresses addresses) {
        this.config = config;
        this.clients = clients;
        this.addresses = addresses;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("Scope", Scopes.OPENID + " " + Scopes.SCOPE_ALL + ", with acr_values eidas1"));
        new TreeMap<>(config.byId()).keySet().forEach(id -> addClient(id, lines));
        if (addresses.openToOthers()) {
            config.byId().keySet().stream()
                    .filter(this::hasPublishedSecret)
                    .sorted()
                    .forEach(id -> lines.add(published(id)));
        }
        return lines;
    }

    private void addClient(String id, List<Line> lines) {
        lines.add(Line.fact("Client", id + ", " + proof(id) + ", returns to one of"));
        clients.of(id).orElseThrow().redirectUris().forEach(uri -> lines.add(Line.fact("Redirect URI", uri)));
    }

    private String proof(String id) {
        if (hasPublishedSecret(id)) return "secret " + PUBLISHED.get(id);
        var credential = clients.of(id).orElseThrow().credential();
        return credential.method() == Credential.Method.CLIENT_SECRET_BASIC
                ? "secret as the configuration says (ecps.clients.\"" + id + "\".secret)"
                : "known by " + credential.method().wire();
    }

    private boolean hasPublishedSecret(String id) {
        var published = PUBLISHED.get(id);
        return published != null && clients.of(id).orElseThrow().hasSecret(published);
    }

    private static Line published(String id) {
        return Line.warning(
                "Client",
                id + " has the secret that everybody knows, and other machines may reach this provider.",
                "Set ecps.clients.\"" + id + "\".secret.");
    }
}
