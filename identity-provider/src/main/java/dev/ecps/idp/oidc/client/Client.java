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
 * @param credential by what it is known
 * @param redirectUris where its users may be sent with a code
 * @param postLogoutRedirectUris where its users may be sent after logout; empty means {@code redirectUris}
 * @param logoutNotices where it wants to hear of a logout
 * @param ciba whether and how it may ask for a login over the back channel
 */
public record Client(
        String id,
        String name,
        Credential credential,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        LogoutNotices logoutNotices,
        CibaUse ciba) {
    /** Begins a URI that follows the provider's address; in the configuration and in {@link ResidentClients} only. */
    public static final String WALLET = "{wallet}";

    public Client {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
    }

    /** A client that wants to hear of no logout. */
    public Client(String id, String name, Credential credential, List<String> redirectUris) {
        this(id, name, credential, redirectUris, List.of(), LogoutNotices.NONE, CibaUse.POLL);
    }

    /** The same client, with this address in the place of a leading <code>{wallet}</code> of its URIs. */
    Client withWallet(String wallet) {
        return new Client(
                id,
                name,
                credential,
                at(wallet, redirectUris),
                at(wallet, postLogoutRedirectUris),
                logoutNotices,
                ciba);
    }

    private static List<String> at(String wallet, List<String> uris) {
        return uris.stream().map(uri -> at(wallet, uri)).toList();
    }

    static String at(String wallet, String uri) {
        return uri.startsWith(WALLET) ? wallet + uri.substring(WALLET.length()) : uri;
    }

    /** Whether it can't keep a secret, so that nobody knows who calls in its name. */
    public boolean isPublic() {
        return credential.method() == Credential.Method.NONE;
    }

    /** Whether this is the client's secret; takes the same time for every wrong one, and for none at all. */
    public boolean hasSecret(String secret) {
        boolean same = MessageDigest.isEqual(
                Chance.fingerprint(secret).getBytes(StandardCharsets.US_ASCII),
                credential.kept().getBytes(StandardCharsets.US_ASCII));
        return same && credential.method() == Credential.Method.CLIENT_SECRET_BASIC;
    }

    /** Plain string comparison: a slash, a letter's case, a port make another URI. */
    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri);
    }

    /** As {@link #mayRedirectTo}, after logout. */
    public boolean mayReturnTo(String uri) {
        return (postLogoutRedirectUris.isEmpty() ? redirectUris : postLogoutRedirectUris).contains(uri);
    }

    /** Where a logout token is sent (OpenID Connect Back-Channel Logout 1.0 §2.2). */
    public Optional<URI> backchannelLogoutUri() {
        return logoutNotices.backchannel().map(LogoutNotice::uri);
    }

    /** What the browser loads in a frame at logout (OpenID Connect Front-Channel Logout 1.0 §2). */
    public Optional<URI> frontchannelLogoutUri() {
        return logoutNotices.frontchannel().map(LogoutNotice::uri);
    }
}
