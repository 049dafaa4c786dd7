/**
 * The outbox of the provider's sandbox: the mails and SMS that it would have sent. Tests read the activation link there,
 * and a phone its own SMS.
 */
@NullMarked
package dev.ecps.phone.sandbox;

import org.jspecify.annotations.NullMarked;
