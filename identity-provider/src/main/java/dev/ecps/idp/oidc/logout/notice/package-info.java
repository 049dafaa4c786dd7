/**
 * Telling the clients of a session that it has ended. The back channel POSTs a signed logout token to each (OpenID
 * Connect Back-Channel Logout 1.0), with tries that end; clients take turns, so that a dead one holds up nobody. The
 * front channel is an address the browser loads in a frame. Every notice stays visible in
 * {@link dev.ecps.idp.oidc.logout.notice.LogoutTrace}, without its token.
 *
 * <pre>
 * back:   Pending ──2xx──▶ Delivered          front:  Shown    (the browser got the frame)
 *          │  ▲└─4xx, 3xx, last try──▶ Failed         Failed   (this way of logout has no page)
 *          └──┘ no answer, 5xx: once more, later
 * </pre>
 */
@NullMarked
package dev.ecps.idp.oidc.logout.notice;

import org.jspecify.annotations.NullMarked;
