/**
 * The provider's metadata (OpenID Connect Discovery 1.0), at PSC's odd path and at the standard one. The lists are
 * PSC's, although not everything it advertises is of use there: what is advertised and what works are two things.
 */
@NullMarked
package dev.ecps.idp.oidc.discovery;

import org.jspecify.annotations.NullMarked;
