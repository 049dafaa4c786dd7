package dev.ecps.idp.oidc.client;

import java.util.List;

/**
 * Clients that a room of this very program brings, so that they need no line of configuration; a configured client of the
 * same id stops the start. Every bean of this type is asked once, before the provider listens: {@link Client#WALLET}
 * stands for its address.
 */
public interface ResidentClients {
    List<Client> clients();
}
