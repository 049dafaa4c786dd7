/**
 * Grants in, tokens out. {@link dev.ecps.idp.oidc.token.TokenEndpoint} finds the grants by CDI: each stands with its
 * flow, so this room points up to none of them. A token is accepted only as long as its session lives.
 */
@NullMarked
package dev.ecps.idp.oidc.token;

import org.jspecify.annotations.NullMarked;
