/**
 * The words of the standards: paths, parameters, scopes, errors, PKCE, and the addresses this provider answers under.
 * No state, no storage; every OIDC room speaks with these words.
 */
@NullMarked
package dev.ecps.idp.oidc.protocol;

import org.jspecify.annotations.NullMarked;
