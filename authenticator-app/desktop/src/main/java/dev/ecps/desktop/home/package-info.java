/**
 * The screen of an active e-CPS: the card of its holder, and the login requests that wait. Requests come here whether
 * they announced themselves or were asked for with « Actualiser ».
 */
@NullMarked
package dev.ecps.desktop.home;

import org.jspecify.annotations.NullMarked;
