/**
 * The e-CPS phone without a screen. {@link dev.ecps.phone.PhoneSimulator} is the door; behind it, {@code activation} leads
 * from a national identifier to an active e-CPS, {@code login} answers login requests, {@code vault} keeps what must
 * survive a restart, {@code gateway} speaks with the provider, {@code sandbox} reads the provider's outbox and orders answers
 * in the place of a phone. {@link dev.ecps.phone.PhoneTexts} says in French or English what went wrong.
 *
 * <p>Arrows go one way: phone → activation → login → gateway → vault → pin → problem; sandbox → gateway.
 */
@NullMarked
package dev.ecps.phone;

import org.jspecify.annotations.NullMarked;
