/**
 * Logout that a relying party or its user asks for: the five ways real clients use at PSC, worded and ordered as a
 * stock Keycloak does (OpenID Connect RP-Initiated Logout 1.0, and Keycloak's POST of a refresh token). With an ID token
 * as hint the session ends at once, expired hint or not, from a browser or a server; without one a live browser session
 * is asked first; whatever is refused ends nothing. Where clients want the front channel, the answer is a page that
 * loads their frames before it goes on.
 */
@NullMarked
package dev.ecps.idp.oidc.logout;

import org.jspecify.annotations.NullMarked;
