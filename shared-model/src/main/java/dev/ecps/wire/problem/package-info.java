/** Refusals, as RFC 9457 problem details. The phone switches over {@link dev.ecps.wire.problem.ProblemType}. */
@NullMarked
package dev.ecps.wire.problem;

import org.jspecify.annotations.NullMarked;
