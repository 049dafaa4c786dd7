/**
 * The guides that practitioners are given, played by one of them at a desk: a real browser, a phone, the outbox for mails,
 * SMS and letters, and a clock that jumps over the waits. Each test follows one guide line by line
 * ({@link dev.ecps.idp.story.guide.Guide}); which guide that is, and where each situation can be played by hand, tells
 * {@code docs/scenarios.md}.
 */
@NullMarked
package dev.ecps.idp.story.guide;

import org.jspecify.annotations.NullMarked;
