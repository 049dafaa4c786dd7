package dev.ecps.idp.oidc.client;

import java.net.URI;

/**
 * Where a client wants to hear that a session is over (OpenID Connect Back-Channel Logout 1.0 §2.2, Front-Channel Logout
 * 1.0 §2).
 *
 * @param uri absolute, http or https
 * @param sessionRequired whether the client can't do without {@code sid}
 */
public record LogoutNotice(URI uri, boolean sessionRequired) {}
