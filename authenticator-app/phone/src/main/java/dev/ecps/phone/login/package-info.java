/**
 * "Which number is on the screen?", seen from the phone. The doorbell says "look", the phone fetches the
 * {@link dev.ecps.phone.login.LoginPrompt}s, the PIN turns one into {@link dev.ecps.phone.login.NumbersOnPhone}, and the
 * right pick lets the user in. While the socket is down the phone asks every two seconds instead.
 */
@NullMarked
package dev.ecps.phone.login;

import org.jspecify.annotations.NullMarked;
