/** The closed loop: every user does one thing after the other, and the provider's CPU time is read before and after. */
@NullMarked
package dev.ecps.bench.load;

import org.jspecify.annotations.NullMarked;
