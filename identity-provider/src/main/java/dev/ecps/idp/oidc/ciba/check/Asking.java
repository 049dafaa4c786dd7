package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.Parameters;
import java.util.Optional;

/**
 * A request before its checks.
 *
 * @param client authenticated
 * @param form its parameters
 * @param addressee whom it means, as far as that can be said
 */
public record Asking(Client client, Parameters form, Addressee addressee) {
    /** The first value, if the parameter was sent at all; it may be empty. */
    public Optional<String> first(String name) {
        return form.first(name);
    }
}
