/**
 * From « Demander l'activation de la e-CPS » to « Votre e-CPS est activée », one screen per step of the phone library.
 * Each view model holds its step and hands the next one over; what comes then is the navigator's business. The scan of
 * the QR code has a room of its own, {@code dev.ecps.desktop.scan}.
 */
@NullMarked
package dev.ecps.desktop.activation;

import org.jspecify.annotations.NullMarked;
