/**
 * The provider's own keys: an RSA pair that signs tokens, an RSA-OAEP pair that is published beside it as PSC does, and
 * a secret for refresh tokens, which nobody but the provider reads. Made at the first start and kept across restarts.
 */
@NullMarked
package dev.ecps.idp.oidc.keys;

import org.jspecify.annotations.NullMarked;
