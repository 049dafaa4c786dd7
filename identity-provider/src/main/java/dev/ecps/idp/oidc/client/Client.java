package dev.ecps.idp.oidc.client;

import dev.ecps.idp.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A relying party.
 *
 * @param id its {@code client_id}
 * @param name what the phone shows: « … souhaite se connecter »
 * @param secretHash SHA-256 of its secret, base64url
 * @param redirectUris where its users may be sent with a code
 * @param postLogoutRedirectUris where its users may be sent after logout; empty means {@code redirectUris}
 */
public record Client(
        String id, String name, String secretHash, List<String> redirectUris, List<String> postLogoutRedirectUris) {
    private static final String WALLET = "{wallet}";

    /** The same client, with this address in the place of a leading <code>{wallet}</code> of its URIs. */
    Client withWallet(String wallet) {
        return new Client(id, name, secretHash, at(wallet, redirectUris), at(wallet, postLogoutRedirectUris));
    }

    private static List<String> at(String wallet, List<String> uris) {
        return uris.stream()
                .map(uri -> uri.startsWith(WALLET) ? wallet + uri.substring(WALLET.length()) : uri)
                .toList();
    }

    /** Whether this is the client's secret; takes the same time for every wrong one. */
    public boolean hasSecret(String secret) {
        return MessageDigest.isEqual(
                Chance.fingerprint(secret).getBytes(StandardCharsets.US_ASCII),
                secretHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Plain string comparison: a slash, a letter's case, a port make another URI. */
    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri);
    }

    /** As {@link #mayRedirectTo}, after logout. */
    public boolean mayReturnTo(String uri) {
        return (postLogoutRedirectUris.isEmpty() ? redirectUris : postLogoutRedirectUris).contains(uri);
    }
}
