/**
 * What PSC's metadata advertises and nobody can use there: pushed requests, the device grant, registration by the
 * client itself. A clear refusal in JSON says so, rather than a bare 404.
 */
@NullMarked
package dev.ecps.idp.oidc.closed;

import org.jspecify.annotations.NullMarked;
