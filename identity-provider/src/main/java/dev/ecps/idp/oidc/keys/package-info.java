/**
 * The provider's own keys: RSA pairs that sign tokens, one after another, an RSA-OAEP pair that is published beside
 * them as PSC does, and a secret for refresh tokens, which nobody but the provider reads. Made at the first start and
 * kept across restarts, in the database only. A signing key goes one way, by the provider's clock:
 *
 * <pre>
 * Announced --lead--> Current --next one signs--> Retired --retirement--> Withdrawn --memory--> forgotten at a start
 * (in the key set)    (signs)                     (in the key set)        (verifies, unpublished)
 * </pre>
 */
@NullMarked
package dev.ecps.idp.oidc.keys;

import org.jspecify.annotations.NullMarked;
