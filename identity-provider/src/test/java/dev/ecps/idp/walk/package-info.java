/** Whoever takes part in a login, for tests: a browser without a screen, a relying party, and the way through a login. */
@NullMarked
package dev.ecps.idp.walk;

import org.jspecify.annotations.NullMarked;
