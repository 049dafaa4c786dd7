/**
 * A test certificate authority: what it issues, how that is written to files, and the command that does so. It stands by
 * itself, since the command line asks it before there is a provider, and the https port for a server certificate. The
 * cards of persons have an authority of their own: what it issues is no organisation's, and the reverse. It looks like the health sector's (an organisation's client certificate has the structure's number
 * as its OU and a free CN) and is obviously none of it. Nothing is written unless somebody asks.
 */
@NullMarked
package dev.ecps.idp.certificate;

import org.jspecify.annotations.NullMarked;
