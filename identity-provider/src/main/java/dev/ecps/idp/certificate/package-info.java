/**
 * A test certificate authority: what it issues, how that is written to files, and the command that does so. It stands by
 * itself, since three ask it: the command line before there is a provider, the https port for a server certificate, and
 * later the CPx cards. It looks like the health sector's (an organisation's client certificate has the structure's number
 * as its OU and a free CN) and is obviously none of it. Nothing is written unless somebody asks.
 */
@NullMarked
package dev.ecps.idp.certificate;

import org.jspecify.annotations.NullMarked;
