/**
 * Grants in, tokens out; and what may be asked about a token, or done to it, afterwards: introspection (RFC 7662) and
 * revocation (RFC 7009). {@link dev.ecps.idp.oidc.token.TokenEndpoint} finds the grants by CDI: each stands with its
 * flow, so this room points up to none of them. A token is accepted only as long as its session lives and nobody has
 * revoked it.
 */
@NullMarked
package dev.ecps.idp.oidc.token;

import org.jspecify.annotations.NullMarked;
