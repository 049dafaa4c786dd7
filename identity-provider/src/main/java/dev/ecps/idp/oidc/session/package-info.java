/**
 * Single sign-on: who logged in with which browser, and which clients take part. A session ends after 30 minutes without
 * use, after 4 hours at most, or by logout, which has a room of its own. Whoever holds a client's refresh token has a grip on
 * the session; a replayed refresh token cuts it. Sessions survive a restart: each change is written before it is told.
 */
@NullMarked
package dev.ecps.idp.oidc.session;

import org.jspecify.annotations.NullMarked;
