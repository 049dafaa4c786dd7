/**
 * The provider looks at itself: each room that knows something a user must hear (an address, a default secret, a clock
 * that travelled) implements {@link dev.ecps.idp.selfcheck.SelfCheck} as a bean, and is asked at the start and whenever
 * the sandbox is. What makes a start impossible is no line here but an exception of the room, whose message
 * {@code start} prints last.
 */
@NullMarked
package dev.ecps.idp.selfcheck;

import org.jspecify.annotations.NullMarked;
