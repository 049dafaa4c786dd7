/** Who takes part in a login: invented people, their phones with keys of their own, a browser without a screen, a service. */
@NullMarked
package dev.ecps.bench.login;

import org.jspecify.annotations.NullMarked;
