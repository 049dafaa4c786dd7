package dev.ecps.idp.relyingparty;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.client.CibaUse;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Credential;
import dev.ecps.idp.oidc.client.LogoutNotices;
import dev.ecps.idp.oidc.client.ResidentClients;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes the relying parties of the house known to Pro Santé Connect, except those that ask another provider. */
@Singleton
class Registration implements ResidentClients {
    private static final CibaUse NO_CIBA = new CibaUse(false, Optional.empty());

    private final HouseClients clients;
    private final Addresses addresses;

    Registration(HouseClients clients, Addresses addresses) {
        this.clients = clients;
        this.addresses = addresses;
    }

    @Override
    public List<Client> clients() {
        return clients.all().stream()
                .filter(this::asksProSanteConnect)
                .map(this::registered)
                .toList();
    }

    private boolean asksProSanteConnect(HouseClient client) {
        return client.provider(addresses).equals(ProviderAddresses.proSanteConnect(addresses));
    }

    private Client registered(HouseClient client) {
        return new Client(
                client.id(),
                client.name(),
                Credential.ofSecret(clients.secret(client)),
                List.of(Client.WALLET + client.site().space()),
                List.of(Client.WALLET + client.site().root()),
                LogoutNotices.NONE,
                NO_CIBA);
    }
}
