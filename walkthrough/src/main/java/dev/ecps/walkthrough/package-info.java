/**
 * What {@code mvn -Pdemo} runs. It starts the provider as a process, then either opens the phone's window beside it, or,
 * without a screen, plays the whole story itself: activation, push login with number matching, code, tokens, userinfo.
 * It meets the provider by HTTP alone, as a phone and as a relying party do.
 */
@NullMarked
package dev.ecps.walkthrough;

import org.jspecify.annotations.NullMarked;
