/**
 * There is no cross-origin resource sharing, by design and as at PSC: what a script of another origin could do here would
 * need the client's secret, which stays on a server. Nothing in the provider sends an {@code Access-Control-} header; this
 * room answers preflights with an empty 200 and tells the developer, in the log, what the browser does not.
 */
@NullMarked
package dev.ecps.idp.cors;

import org.jspecify.annotations.NullMarked;
