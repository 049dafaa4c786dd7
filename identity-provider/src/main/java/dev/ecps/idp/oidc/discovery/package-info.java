/**
 * The provider's metadata (OpenID Connect Discovery 1.0), at PSC's odd path and at the standard one. By default the lists
 * are PSC's, although not everything it advertises is of use there or here: what is advertised and what works are two
 * things. In {@code strict} only what works is advertised.
 */
@NullMarked
package dev.ecps.idp.oidc.discovery;

import org.jspecify.annotations.NullMarked;
