package dev.ecps.idp.oidc.client;

import java.util.Optional;

/**
 * The two ways in which a client may hear of a logout; most want neither.
 *
 * @param backchannel from server to server
 * @param frontchannel in a frame of the user's browser
 */
public record LogoutNotices(Optional<LogoutNotice> backchannel, Optional<LogoutNotice> frontchannel) {
    public static final LogoutNotices NONE = new LogoutNotices(Optional.empty(), Optional.empty());
}
