/**
 * The hall: PSC's login page (« mire »). It asks who it is, shows a number, and waits for the phone. Here the two
 * wings meet: an authorization that waits for its user, and a challenge that a phone answers, or a card in a reader.
 *
 * <p>Every state is an address that can be reloaded: without JavaScript the page looks again by itself every two
 * seconds, with it the page is told at once.
 */
@NullMarked
package dev.ecps.idp.login;

import org.jspecify.annotations.NullMarked;
