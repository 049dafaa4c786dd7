package dev.ecps.idp.oidc.client;

import dev.ecps.idp.chance.Chance;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * A relying party.
 *
 * @param id its {@code client_id}
 * @param name what the phone shows: « … souhaite se connecter »
 * @param secretHash SHA-256 of its secret, base64url
 * @param redirectUris where its users may be sent with a code
 * @param postLogoutRedirectUris where its users may be sent after logout; empty means {@code redirectUris}
 * @param backchannelLogoutUri where it is told by POST that a session has ended (OpenID Connect Back-Channel Logout 1.0)
 * @param frontchannelLogoutUri what the browser loads in a frame when a session has ended (OpenID Connect Front-Channel
 *     Logout 1.0)
 */
public record Client(
        String id,
        String name,
        String secretHash,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        Optional<URI> backchannelLogoutUri,
        Optional<URI> frontchannelLogoutUri) {
    private static final String WALLET = "{wallet}";

    /** A client that is not told of logouts. */
    public Client(
            String id, String name, String secretHash, List<String> redirectUris, List<String> postLogoutRedirectUris) {
        this(id, name, secretHash, redirectUris, postLogoutRedirectUris, Optional.empty(), Optional.empty());
    }

    /** The same client, with this address in the place of a leading <code>{wallet}</code> of its URIs. */
    Client withWallet(String wallet) {
        return new Client(
                id,
                name,
                secretHash,
                at(wallet, redirectUris),
                at(wallet, postLogoutRedirectUris),
                backchannelLogoutUri,
                frontchannelLogoutUri);
    }

    private static List<String> at(String wallet, List<String> uris) {
        return uris.stream().map(uri -> at(wallet, uri)).toList();
    }

    private static String at(String wallet, String uri) {
        return uri.startsWith(WALLET) ? wallet + uri.substring(WALLET.length()) : uri;
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
