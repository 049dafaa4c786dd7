package dev.ecps.testkit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A relying party, registered with the provider.
 *
 * @param id its {@code client_id}
 * @param secret its {@code client_secret}, for {@code client_secret_basic} or {@code client_secret_post}
 * @param redirectUris where its users come back, at least one, compared letter by letter; and where they may be sent
 *     after logout
 * @param authorizationEndpoint where it sends its users
 */
public record Client(String id, String secret, List<String> redirectUris, URI authorizationEndpoint) {
    /** Copies the list. */
    public Client {
        redirectUris = List.copyOf(redirectUris);
    }

    /**
     * A request for a code with all that PSC asks for, to the first redirect URI, with a new {@code state} and
     * {@code nonce}: for tests without an application that makes its own.
     */
    public URI authorizationRequest() {
        return URI.create(authorizationEndpoint + "?response_type=code&scope=openid%20scope_all&acr_values=eidas1"
                + "&client_id=" + id + "&redirect_uri=" + URLEncoder.encode(redirectUris.get(0), StandardCharsets.UTF_8)
                + "&state=" + UUID.randomUUID() + "&nonce=" + UUID.randomUUID());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
