/**
 * The frame in which a relying party's page asks whether its user is still logged in (OpenID Connect Session Management
 * 1.0). The page compares {@code session_state} with a cookie of the browser by a script of its own; the provider only
 * says which sites may ask. Where wallet and issuer are two hosts the frame can't see the cookie, and says "error".
 */
@NullMarked
package dev.ecps.idp.oidc.status;

import org.jspecify.annotations.NullMarked;
