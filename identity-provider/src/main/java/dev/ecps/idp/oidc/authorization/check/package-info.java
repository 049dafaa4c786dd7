/**
 * Whether an authorization request is good: one table, one check a line, in the order of PSC's Keycloak
 * ({@link AuthorizationChecks}). Until the redirect URI is known to be the client's, a failure is a page; from there on
 * the client is told. What only the profile {@code strict} asks for stands apart ({@link StrictChecks}), each rule with
 * a setting of its own. No state but the list of clients that were given good advice once.
 */
@NullMarked
package dev.ecps.idp.oidc.authorization.check;

import org.jspecify.annotations.NullMarked;
