/**
 * How a refusal leaves the phone API and the sandbox API: thrown as {@link dev.ecps.idp.problem.Refusal} by an
 * endpoint, answered as {@code application/problem+json} (RFC 9457) by the one mapper. OAuth refusals and pages have
 * forms of their own, in their rooms.
 */
@NullMarked
package dev.ecps.idp.problem;

import org.jspecify.annotations.NullMarked;
