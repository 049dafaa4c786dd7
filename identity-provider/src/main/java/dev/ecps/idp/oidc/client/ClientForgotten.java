package dev.ecps.idp.oidc.client;

/**
 * A client was unregistered: whoever keeps something for it lets it go.
 *
 * @param id its {@code client_id}, which somebody else may register
 */
public record ClientForgotten(String id) {}
