/** "Which number is on the screen?": the messages of a login request on the phone. */
@NullMarked
package dev.ecps.wire.challenge;

import org.jspecify.annotations.NullMarked;
